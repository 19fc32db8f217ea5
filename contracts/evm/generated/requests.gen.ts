// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const requestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      },
      {
        "name": "epochs",
        "type": "address",
        "internalType": "contract IEpochs"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COST_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEADLINE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ENDPOINT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EPOCHS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEpochs"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "HOLD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "INPUT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDER_LIST_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RECORD_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "erase",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashTerms",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      },
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "nonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      },
      {
        "name": "input",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "request",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct RequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum RequestState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "termsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "lockedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "probation",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "audited",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "RequestAsked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "pricesMax",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Prices",
        "components": [
          {
            "name": "input",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "cachedInput",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "output",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "image",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "second",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "request",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "completionsMin",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "stakeMin",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "timeoutBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "flagBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "providers",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      },
      {
        "name": "held",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCancelled",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestClaimed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCollected",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "validated",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestErased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestHeld",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "collectableSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestInput",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "input",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "claimableUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestOpened",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "costMax",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestRefunded",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestReleased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CallerNotClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallerNotProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimAboveMaximum",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "costMax",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimEmpty",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CollectTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CostOutOfBounds",
    "inputs": [
      {
        "name": "cost",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExpireTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterNotPassed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "HeldNotRefused",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "HeldRefused",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "InputTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LockTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheModule",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingPaid",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnfit",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceAboveMaximum",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderListTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatingOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RefundTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleaseTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "releasableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAlreadyMarked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestEndpointTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotErasable",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotInState",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum RequestState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum RequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestSignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestValueInvalid",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsDiffer",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "termsHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "passed",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const requestsBytecode =
  '0x6101a0604052348015610010575f5ffd5b5060405161638838038061638883398101604081905261002f916102c2565b6001600160a01b0384166080524660a05283838383836100f881604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316846001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610146573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016a919061031e565b6001600160a01b0316146101a05760405163f351ba7160e01b81526001600160a01b038516600482015260240160405180910390fd5b6001600160a01b03841660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020c919061031e565b6001600160a01b039081166101005283811661012052828116610140526040805163e6add99360e01b815290519186169163e6add993916004808201926020929091908290030181865afa158015610266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061028a919061031e565b6001600160a01b039081166101605216610180525061034095505050505050565b6001600160a01b03811681146102bf575f5ffd5b50565b5f5f5f5f608085870312156102d5575f5ffd5b84516102e0816102ab565b60208601519094506102f1816102ab565b6040860151909350610302816102ab565b6060860151909250610313816102ab565b939692955090935050565b5f6020828403121561032e575f5ffd5b8151610339816102ab565b9392505050565b60805160a05160c05160e0516101005161012051610140516101605161018051615ed96104af5f395f818161047a01526108e501525f818161058301528181612fa40152818161304401526130ef01525f818161028301528181610ca5015281816110cf015281816112c701528181611542015281816118f401528181611c8201528181611fc8015281816120be0152818161270f01528181612b6f01528181612e3e01528181613390015261362801525f81816103550152613f9b01525f81816104ad0152818161060801528181610a6b01528181610da60152818161163b015281816131a301528181613e8c01528181614437015261475301525f8181610238015281816110390152818161183101528181611e4101528181611f1d015281816124f0015281816125b9015281816132a1015281816137e001528181613aed015281816145f7015281816146c101526148a101525f612cbd01525f612c9501525f612ce40152615ed95ff3fe6080604052600436106101c5575f3560e01c80639f34fc80116100f2578063cb1c227211610092578063e6add99311610062578063e6add99314610572578063e6f93e57146105a5578063ee3cc8a1146105c4578063f698da25146105e3575f5ffd5b8063cb1c22721461052c578063cc2face61461053f578063d82bcc6614610553578063dc402cd01461032e575f5ffd5b8063a9b5898f116100cd578063a9b5898f1461049c578063bacca527146104cf578063c4d252f5146104ee578063c64417981461050d575f5ffd5b80639f34fc80146103ea5780639f73b819146103ff578063a37b400414610469575f5ffd5b806357cc0d9e1161016857806367d42a8b1161013857806367d42a8b146103775780636af53d8a146103965780637249fbb6146103b55780639c99a43a146103d4575f5ffd5b806357cc0d9e146102e357806359c87d70146103025780635d9de5341461032e57806365d8c3e414610344575f5ffd5b8063411557d1116101a3578063411557d114610227578063468f3e931461027257806348fc05b9146102a5578063497777d5146102c4575f5ffd5b8063028cbb54146101c957806315b1e882146101ea5780633c9b685f14610212575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004614ef3565b6105f7565b005b3480156101f5575f5ffd5b506101ff61090081565b6040519081526020015b60405180910390f35b34801561021d575f5ffd5b506101ff61100081565b348015610232575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610209565b34801561027d575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102b0575f5ffd5b506101ff6102bf366004614f21565b610782565b3480156102cf575f5ffd5b506101e86102de366004614ef3565b6107b1565b3480156102ee575f5ffd5b506101ff6102fd366004614f91565b610b23565b34801561030d575f5ffd5b5061032161031c366004614ef3565b61113d565b604051610209919061504c565b348015610339575f5ffd5b506101ff62093a8081565b34801561034f575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b348015610382575f5ffd5b506101e8610391366004614ef3565b6114a1565b3480156103a1575f5ffd5b506101ff6103b036600461520e565b61195b565b3480156103c0575f5ffd5b506101e86103cf366004614ef3565b6119db565b3480156103df575f5ffd5b506101ff62278d0081565b3480156103f5575f5ffd5b506101ff610e1081565b34801561040a575f5ffd5b5061045961041936600461520e565b6001600160a01b0382165f90815260026020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b6040519015158152602001610209565b348015610474575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104a7575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104da575f5ffd5b506101e86104e9366004615241565b611fff565b3480156104f9575f5ffd5b506101e8610508366004614ef3565b612124565b348015610518575f5ffd5b506101e8610527366004614ef3565b612198565b6101ff61053a366004615274565b612230565b34801561054a575f5ffd5b506101ff601081565b34801561055e575f5ffd5b506101ff6bffffffffffffffffffffffff81565b34801561057d575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156105b0575f5ffd5b506101e86105bf3660046152dd565b6126a1565b3480156105cf575f5ffd5b506101e86105de3660046152fd565b612746565b3480156105ee575f5ffd5b506101ff612c92565b5f610603826003612d0d565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60036040518263ffffffff1660e01b8152600401610653919061533a565b602060405180830381865afa15801561066e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106929190615354565b61069f9062093a80615398565b82549091506106ce90829074010000000000000000000000000000000000000000900464ffffffffff16615398565b42101561070f576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b5f83815260208190526040808220828155600181018390556002810183905560030180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690555184917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a2505050565b5f81604051602001610794919061562b565b604051602081830303815290604052805190602001209050919050565b5f6107bd826004612d0d565b805460018201549192506001600160a01b038116917401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16905f9061082c9084907a010000000000000000000000000000000000000000000000000000900464ffffffffff1684612dbe565b905061083c858260400151612f6a565b15610876576040517fd0f75eac00000000000000000000000000000000000000000000000000000000815260048101869052602401610706565b835460408201515f916108a9917401000000000000000000000000000000000000000090910464ffffffffff16906130b5565b90505f814210801561095657506040517fc295312c000000000000000000000000000000000000000000000000000000008152600481018890527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c295312c90602401602060405180830381865afa158015610932573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610956919061574d565b90508142108015610965575080155b156109ac576040517fc48fc5220000000000000000000000000000000000000000000000000000000081526004810188905260248101839052426044820152606401610706565b85547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff90911617865560408381015181516fffffffffffffffffffffffffffffffff8716815283151560208201526001600160a01b0391821692918816918a917f459be40245ef07c6c2f7b5b0cf3045b12fa813c38882a390ad7df7f65495b578910160405180910390a4610a658384604001518560600151613222565b610af3837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ac5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ae9919061576f565b8560800151613222565b610b06838460a001518560c00151613222565b610b1a838460e00151856101000151613222565b50505050505050565b5f610b46610b34602087018761578a565b6103b06101c088016101a089016157a5565b90505f610b54826001612d0d565b90505f610b6087610782565b905080826002015414610bb65760028201546040517ff1c9507100000000000000000000000000000000000000000000000000000000815260048101859052602481019190915260448101829052606401610706565b815474010000000000000000000000000000000000000000900464ffffffffff16421115610c405781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610706565b610900841115610c87576040517f359b60f0000000000000000000000000000000000000000000000000000000008152600481018590526109006024820152604401610706565b5f5f5f610c948a8a6132fb565b919450925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be227610cd86101608d018d6157be565b336040518363ffffffff1660e01b8152600401610cf69291906157fa565b602060405180830381865afa158015610d11573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d35919061574d565b610d74576040517f58edc81600000000000000000000000000000000000000000000000000000000815260048101879052336024820152604401610706565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610ddc9060069060040161533a565b602060405180830381865afa158015610df7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e1b9190615354565b86547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000178755905081610e6a575f610e6d565b60015b6002875f01601f9054906101000a900460ff161617865f01601f6101000a81548160ff021916908360ff16021790555060405180606001604052808465ffffffffffff1681526020014264ffffffffff168152602001826fffffffffffffffffffffffffffffffff1681525060015f8981526020019081526020015f205f820151815f015f6101000a81548165ffffffffffff021916908365ffffffffffff1602179055506020820151815f0160066101000a81548164ffffffffff021916908364ffffffffff1602179055506040820151815f01600b6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055509050505f610e1042610f8a9190615398565b905084336001600160a01b0316897f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858f8f604051610fcd949392919061586b565b60405180910390a46fffffffffffffffffffffffffffffffff821615611099576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015611082575f5ffd5b505af1158015611094573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff851660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b158015611118575f5ffd5b505af115801561112a573d5f5f3e3d5ffd5b5050505050505050505050949350505050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c08101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff1660048111156111f6576111f661500b565b036112015750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff1660048111156112445761124461500b565b1490505f816112795783547a010000000000000000000000000000000000000000000000000000900464ffffffffff16611284565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa15801561130c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113309190615938565b51604080516101e081019091528654919250908190790100000000000000000000000000000000000000000000000000900460ff1660048111156113765761137661500b565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff828604811660a088015260029c8d015460c08801529790931660e086015265ffffffffffff9097166101008501529754660100000000000081049095166101208401526b0100000000000000000000009094046fffffffffffffffffffffffffffffffff166101408301527f010000000000000000000000000000000000000000000000000000000000000090048087161515610160830152871615156101808201529290910493841615156101a08301529290931615156101c0909301929092529392505050565b5f6114ad826002612d0d565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff168183015290517fea5a6c8e00000000000000000000000000000000000000000000000000000000815260048101929092529293507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa15801561158f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115b39190615938565b519050336001600160a01b03821614611609576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0382166024820152604401610706565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906116719060029060040161533a565b602060405180830381865afa15801561168c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116b09190615354565b836020015164ffffffffff166116c69190615398565b9050804210611711576040517fe5b231530000000000000000000000000000000000000000000000000000000081526004810186905260248101829052426044820152606401610706565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526001602052604080822080547fffffffffff000000000000000000000000000000000000000000000000000000169055516001600160a01b0384169187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a360408301516fffffffffffffffffffffffffffffffff161561188b5760408381015190517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff90921660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015611874575f5ffd5b505af1158015611886573d5f5f3e3d5ffd5b505050505b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b15801561193e575f5ffd5b505af1158015611950573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f906119d290613542565b613542565b90505b92915050565b60045f82815260208190526040902054790100000000000000000000000000000000000000000000000000900460ff166004811115611a1c57611a1c61500b565b03611a2d57611a2a8161358b565b50565b5f611a39826002612d0d565b604080516101408101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff166004811115611aad57611aad61500b565b6004811115611abe57611abe61500b565b815281547a010000000000000000000000000000000000000000000000000000810464ffffffffff9081166020808501919091527f010000000000000000000000000000000000000000000000000000000000000090920460ff9081166040808601919091526001808701546001600160a01b038082166060808a019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff1660808a015260028a015460a08a015260039099015490811660c08901520490921660e0909501949094525f888152908352838120845195860185525465ffffffffffff81168652660100000000000081049092169285018390526b0100000000000000000000009091046fffffffffffffffffffffffffffffffff16928401929092529293509091611bfb90610e1090615398565b905080421015611c47576040517f47a860ec0000000000000000000000000000000000000000000000000000000081526004810185905260248101829052426044820152606401610706565b81516040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff90911660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611ccf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cf39190615938565b515f86815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffffffffffffff00000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055865160c08801518784015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529293506001600160a01b0380851693169188917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4835161010085015160c08601516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015291831660248301526bffffffffffffffffffffffff1660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015611e84575f5ffd5b505af1158015611e96573d5f5f3e3d5ffd5b5050505082604001516fffffffffffffffffffffffffffffffff165f14611f7757835160408481015190517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015292831660248201525f60448201526fffffffffffffffffffffffffffffffff90911660648201527f000000000000000000000000000000000000000000000000000000000000000090911690634d80e7c0906084015f604051808303815f87803b158015611f60575f5ffd5b505af1158015611f72573d5f5f3e3d5ffd5b505050505b825160c08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d90604401611927565b60ff81161580612012575060058160ff16115b1561204e576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610706565b5f5f61205b846002613811565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b158015612108575f5ffd5b505af115801561211a573d5f5f3e3d5ffd5b5050505050505050565b5f612130826001612d0d565b80549091506001600160a01b0316331461218a5780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610706565b61219482826139d7565b5050565b5f6121a4826001612d0d565b805490915074010000000000000000000000000000000000000000900464ffffffffff16421161218a5780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610706565b5f61223c848484613b1c565b61226361224c602086018661578a565b61225e6101c087016101a088016157a5565b61403f565b612285612273602086018661578a565b6103b06101c087016101a088016157a5565b5f818152602081815260409091209192506122a29086018661578a565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03919091161781556122e76101a0860161018087016157a5565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff909116177901000000000000000000000000000000000000000000000000001781556123816101e086016101c087016159f3565b156123ce5780547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001781555b6123de604086016020870161578a565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b039290921691909117905561242a61016086016101408701615a0e565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff16021790555061246585610782565b60028201555f61247b608087016060880161578a565b6001600160a01b0316146124d457612499608086016060870161578a565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b6124e08286868661410e565b34156125af576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d34612523602089018961578a565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b158015612597575f5ffd5b505af11580156125a9573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a76125eb602088018861578a565b6125fb6080890160608a0161578a565b61260d6101608a016101408b01615a0e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015612683575f5ffd5b505af1158015612695573d5f5f3e3d5ffd5b50505050509392505050565b5f5f6126ae846001613811565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c487906084016120f1565b82355f612754826002612d0d565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff16918101919091529293506127c890610e1090615398565b9050804210612813576040517ffab6fb530000000000000000000000000000000000000000000000000000000081526004810185905260248101829052426044820152606401610706565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff168061284f60408a0160208b01615a0e565b6fffffffffffffffffffffffffffffffff1611156128d2576128776040890160208a01615a0e565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff82166024820152604401610706565b6128e26040890160208a01615a0e565b6fffffffffffffffffffffffffffffffff16158015612918575061290c6060890160408a016157a5565b67ffffffffffffffff16155b15612952576040517f99660e8b00000000000000000000000000000000000000000000000000000000815260048101869052602401610706565b6001840154612974906001600160a01b031661296d8a614326565b898961435a565b835483515f9161299f916001600160a01b039091169061299a60408d0160208e01615a0e565b612dbe565b90505f6129bb866129b660408d0160208e01615a0e565b6143b7565b9050806129c95760036129cc565b60045b865487907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790100000000000000000000000000000000000000000000000000836004811115612a1f57612a1f61500b565b02179055508554855164ffffffffff9081167a010000000000000000000000000000000000000000000000000000027fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff42929092167401000000000000000000000000000000000000000002919091167fff0000000000ff0000000000ffffffffffffffffffffffffffffffffffffffff90921691909117178655612aca60408b0160208c01615a0e565b8660010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055508960600135866002018190555060015f8881526020019081526020015f205f5f82015f6101000a81549065ffffffffffff02191690555f820160066101000a81549064ffffffffff02191690555f8201600b6101000a8154906fffffffffffffffffffffffffffffffff021916905550507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c6c49b4f865f0151858d6020016020810190612bb49190615a0e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815265ffffffffffff90931660048401526bffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015612c35575f5ffd5b505af1158015612c47573d5f5f3e3d5ffd5b50505050612c868a838c6020016020810190612c639190615a0e565b612c7b906bffffffffffffffffffffffff8816615a27565b8860400151856144b5565b50505050505050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612cdf57507f000000000000000000000000000000000000000000000000000000000000000090565b612d087f000000000000000000000000000000000000000000000000000000000000000061490c565b905090565b5f828152602081905260409020816004811115612d2c57612d2c61500b565b8154790100000000000000000000000000000000000000000000000000900460ff166004811115612d5f57612d5f61500b565b146119d55780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261070691859179010000000000000000000000000000000000000000000000000090910460ff16908590600401615a4f565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091526040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff841660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015612e8b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612eaf9190615938565b6001600160a01b038087168452602080830151821681860152825190911660408086019190915282015160608301518201516080840151909201519293505f92612efb928792916149a3565b6060808201516fffffffffffffffffffffffffffffffff908116868301528251811660808088019190915291850151516001600160a01b0390811660a08801526020840151821660c088015294909101515190931660e085015260400151909116610100830152509392505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015612feb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061300f919061574d565b806119d257506040517f4ecf2471000000000000000000000000000000000000000000000000000000008152600481018490527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690634ecf247190602401602060405180830381865afa158015613091573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d2919061574d565b6040517f505621ea0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063505621ea90602401602060405180830381865afa158015613136573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061315a9190615354565b156131735761316c62278d0084615398565b90506119d5565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906131d99060039060040161533a565b602060405180830381865afa1580156131f4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132189190615354565b6119d29084615398565b6fffffffffffffffffffffffffffffffff8116156132f657825160208401516040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b039283166004820152848316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f000000000000000000000000000000000000000000000000000000000000000090911690634d80e7c0906084015f604051808303815f87803b1580156132e4575f5ffd5b505af1158015610b1a573d5f5f3e3d5ffd5b505050565b5f808061330b602085018561578a565b6001600160a01b0316336001600160a01b0316146133765733613331602086018661578a565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610706565b6133826119cd85614aaa565b92505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c866133c360208b018b61578a565b6133d56101608c016101408d01615a0e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af115801561344f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134739190615a70565b93975092955091935090915050604087013582148015806134b5575061349f6080890160608a0161578a565b6001600160a01b0316826001600160a01b031614155b156134ef576040517f188cd38e00000000000000000000000000000000000000000000000000000000815260048101879052602401610706565b6134ff8760600189608001614ade565b613538576040517f6ffea92f00000000000000000000000000000000000000000000000000000000815260048101879052602401610706565b5050509250925092565b5f5f61354c612c92565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f818152602081905260408082208054600182015492517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527a010000000000000000000000000000000000000000000000000000820464ffffffffff16600482015291936001600160a01b03918216937401000000000000000000000000000000000000000090046bffffffffffffffffffffffff169290917f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa15801561366d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906136919190615938565b90506136a085825f0151612f6a565b6136d9576040517f2434d0ae00000000000000000000000000000000000000000000000000000000815260048101869052602401610706565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167903000000000000000000000000000000000000000000000000001784556001840180546001600160a01b039081169091558151604080516fffffffffffffffffffffffffffffffff861681525f602082015281519284169387169289927fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef928290030190a460208101516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03858116600483015291821660248201526fffffffffffffffffffffffffffffffff841660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea80190606401611927565b5f5f5f61381f856003612d0d565b80549091506001600160a01b031633146138795780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610706565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f036138df576040517f94875fca00000000000000000000000000000000000000000000000000000000815260048101869052602401610706565b6003810154740100000000000000000000000000000000000000009004841660ff161561393b576040517f051dfac000000000000000000000000000000000000000000000000000000000815260048101869052602401610706565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920464ffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526bffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea80190606401611927565b613b29602084018461578a565b6001600160a01b0316336001600160a01b031614613b945733613b4f602085018561578a565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610706565b5f613ba5604085016020860161578a565b6001600160a01b031603613be5576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b613bf761016084016101408501615a0e565b6fffffffffffffffffffffffffffffffff161580613c4357506bffffffffffffffffffffffff613c2f61016085016101408601615a0e565b6fffffffffffffffffffffffffffffffff16115b15613cb357613c5a61016084016101408501615a0e565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610706565b5f80613cc5608086016060870161578a565b6001600160a01b031614613cd9575f613ceb565b613ceb61016085016101408601615a0e565b6fffffffffffffffffffffffffffffffff16905080341115613d42576040517f941dfe6b00000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610706565b5f613d556101a0860161018087016157a5565b9050428167ffffffffffffffff161080613d845750613d7762093a8042615398565b8167ffffffffffffffff16115b15613dd6576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a806044820152606401610706565b5f613de56101608701876157be565b613df3906080810190615ae1565b9150506010811115613e3b576040517fa16e96e40000000000000000000000000000000000000000000000000000000081526004810182905260106024820152604401610706565b611000841115613e82576040517f8d3c9207000000000000000000000000000000000000000000000000000000008152600481018590526110006024820152604401610706565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166364138230613ec16080890160608a0161578a565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015613f1b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613f3f919061574d565b613f9157613f53608087016060880161578a565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610706565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226040880135613fd260208a018a61578a565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b15801561402d575f5ffd5b505afa158015612c86573d5f5f3e3d5ffd5b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b16156140c9576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff82166024820152604401610706565b6001600160a01b039091165f90815260026020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b6040830135614120602085018561578a565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c61415b604088016020890161578a565b61416b6080890160608a0161578a565b61417d6101608a016101408b01615a0e565b61418f6101a08b016101808c016157a5565b6141a16101c08c016101a08d016157a5565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837f7803a35348ff916d8536b17e6f2e08fe289c4aca1287b1627643e6be0467e9096080850161422a6101608701876157be565b6142389060208101906157a5565b6142466101608801886157be565b614257906040810190602001615a0e565b6142656101608901896157be565b614276906060810190604001615b45565b6142846101608a018a6157be565b614295906080810190606001615b45565b6142a36101608b018b6157be565b6142b1906080810190615ae1565b6142c36101e08d016101c08e016159f3565b6040516142d7989796959493929190615b60565b60405180910390a2801561432057837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e48383604051614317929190615c10565b60405180910390a25b50505050565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001610794929190615c23565b61436684848484614cab565b614320578361437484613542565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610706565b81545f907f010000000000000000000000000000000000000000000000000000000000000090046002161580159061440057506fffffffffffffffffffffffffffffffff821615155b80156119d257506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061446d9060039060040161533a565b602060405180830381865afa158015614488573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906144ac9190615354565b15159392505050565b6040808501516020808701518751929390926001600160a01b03808616939116918a35917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de9161450a91908d01908d01615a0e565b8a608001518b61010001518c60c001516145249190615c88565b8d604001602081019061453791906157a5565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528c0135608082015260a00160405180910390a46fffffffffffffffffffffffffffffffff84161561464f576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff861660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015614638575f5ffd5b505af115801561464a573d5f5f3e3d5ffd5b505050505b6fffffffffffffffffffffffffffffffff85161561471b5785516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03918216600482015282821660248201526fffffffffffffffffffffffffffffffff871660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015614704575f5ffd5b505af1158015614716573d5f5f3e3d5ffd5b505050505b821561484a576040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906147899060039060040161533a565b602060405180830381865afa1580156147a4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906147c89190615354565b6147d29042615398565b90506001600160a01b03831688357f69adc9a3b8bd73e31df5b0553622e4931f01dd92e953d6f2c1e0cdfe497b87e961481160408c0160208d01615a0e565b604080516fffffffffffffffffffffffffffffffff909216825267ffffffffffffffff861660208301520160405180910390a350610b1a565b61485a6040880160208901615a0e565b6fffffffffffffffffffffffffffffffff1615610b1a576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b906148d6908990600401615cb0565b5f604051808303815f87803b1580156148ed575f5ffd5b505af11580156148ff573d5f5f3e3d5ffd5b5050505050505050505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001610794565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615614a41578461ffff16612710038461ffff16820281614a2457614a24615dba565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615614a8b578361ffff168561ffff1661271003038361ffff16820281614a6e57614a6e615dba565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef96682604051602001610794929190615e1a565b5f614aec6020830183615a0e565b6fffffffffffffffffffffffffffffffff16614b0b6020850185615a0e565b6fffffffffffffffffffffffffffffffff1611158015614b6d5750614b366040830160208401615a0e565b6fffffffffffffffffffffffffffffffff16614b586040850160208601615a0e565b6fffffffffffffffffffffffffffffffff1611155b8015614bbb5750614b846060830160408401615a0e565b6fffffffffffffffffffffffffffffffff16614ba66060850160408601615a0e565b6fffffffffffffffffffffffffffffffff1611155b8015614c095750614bd26080830160608401615a0e565b6fffffffffffffffffffffffffffffffff16614bf46080850160608601615a0e565b6fffffffffffffffffffffffffffffffff1611155b8015614c575750614c2060a0830160808401615a0e565b6fffffffffffffffffffffffffffffffff16614c4260a0850160808601615a0e565b6fffffffffffffffffffffffffffffffff1611155b80156119d25750614c6e60c0830160a08401615a0e565b6fffffffffffffffffffffffffffffffff16614c9060c0850160a08601615a0e565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f5f614cb685613542565b90505f5f614cc5838787614d43565b5090925090505f816003811115614cde57614cde61500b565b148015614cfc5750876001600160a01b0316826001600160a01b0316145b15614d0d5760019350505050614d3b565b876001600160a01b03163b5f03614d29575f9350505050614d3b565b614d3588848888614d8a565b93505050505b949350505050565b5f80806041849003614d77578435602086013560408701355f1a614d6989828585614e0d565b955095509550505050614d81565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115614e4657505f91506003905082614ee9565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614e97573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116614ee057505f925060019150829050614ee9565b92505f91508190505b9450945094915050565b5f60208284031215614f03575f5ffd5b5035919050565b5f6101e08284031215614f1b575f5ffd5b50919050565b5f60208284031215614f31575f5ffd5b813567ffffffffffffffff811115614f47575f5ffd5b614d3b84828501614f0a565b5f5f83601f840112614f63575f5ffd5b50813567ffffffffffffffff811115614f7a575f5ffd5b6020830191508360208285010111156139d0575f5ffd5b5f5f5f5f6102208587031215614fa5575f5ffd5b843567ffffffffffffffff811115614fbb575f5ffd5b614fc787828801614f0a565b945050614fd78660208701614f0a565b925061020085013567ffffffffffffffff811115614ff3575f5ffd5b614fff87828801614f53565b95989497509550505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600581106150485761504861500b565b9052565b5f6101e08201905061505f828451615038565b602083015161507960208401826001600160a01b03169052565b50604083015161509460408401826001600160a01b03169052565b5060608301516150af60608401826001600160a01b03169052565b5060808301516150d360808401826fffffffffffffffffffffffffffffffff169052565b5060a08301516150ef60a084018267ffffffffffffffff169052565b5060c083015160c083015260e083015161511460e08401826001600160a01b03169052565b5061010083015161513061010084018265ffffffffffff169052565b5061012083015161514e61012084018267ffffffffffffffff169052565b506101408301516151746101408401826fffffffffffffffffffffffffffffffff169052565b5061016083015161518a61016084018215159052565b506101808301516151a061018084018215159052565b506101a08301516151b66101a084018215159052565b506101c08301516151cc6101c084018215159052565b5092915050565b6001600160a01b0381168114611a2a575f5ffd5b80356151f2816151d3565b919050565b803567ffffffffffffffff811681146151f2575f5ffd5b5f5f6040838503121561521f575f5ffd5b823561522a816151d3565b9150615238602084016151f7565b90509250929050565b5f5f60408385031215615252575f5ffd5b82359150602083013560ff81168114615269575f5ffd5b809150509250929050565b5f5f5f60408486031215615286575f5ffd5b833567ffffffffffffffff81111561529c575f5ffd5b6152a886828701614f0a565b935050602084013567ffffffffffffffff8111156152c4575f5ffd5b6152d086828701614f53565b9497909650939450505050565b5f5f604083850312156152ee575f5ffd5b50508035926020909101359150565b5f5f5f83850360a0811215615310575f5ffd5b608081121561531d575f5ffd5b50839250608084013567ffffffffffffffff8111156152c4575f5ffd5b602081016015831061534e5761534e61500b565b91905290565b5f60208284031215615364575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156119d5576119d561536b565b80356fffffffffffffffffffffffffffffffff811681146151f2575f5ffd5b6fffffffffffffffffffffffffffffffff6153e4826153ab565b1682526fffffffffffffffffffffffffffffffff615404602083016153ab565b1660208301526fffffffffffffffffffffffffffffffff615427604083016153ab565b1660408301526fffffffffffffffffffffffffffffffff61544a606083016153ab565b1660608301526fffffffffffffffffffffffffffffffff61546d608083016153ab565b1660808301526fffffffffffffffffffffffffffffffff61549060a083016153ab565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126154cc575f5ffd5b90910192915050565b61ffff81168114611a2a575f5ffd5b8183526020830192505f815f5b84811015615522578135615504816151d3565b6001600160a01b0316865260209586019591909101906001016154f1565b5093949350505050565b67ffffffffffffffff61553e826151f7565b1682526fffffffffffffffffffffffffffffffff61555e602083016153ab565b1660208301525f6040820135615573816154d5565b61ffff166040840152606082013561558a816154d5565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe10181126155c8575f5ffd5b820160208101903567ffffffffffffffff8111156155e4575f5ffd5b8060051b36038213156155f5575f5ffd5b60a0608086015261560a60a0860182846154e4565b95945050505050565b8015158114611a2a575f5ffd5b80356151f281615613565b6020815261564c6020820161563f846151e7565b6001600160a01b03169052565b5f615659602084016151e7565b6001600160a01b03811660408401525060408301356060838101919091526156829084016151e7565b6001600160a01b0381166080840152506156a260a08301608085016153ca565b6156af61014084016153ab565b6fffffffffffffffffffffffffffffffff8116610160840152506156d761016084018461549a565b6101e06101808401526156ee61020084018261552c565b90506156fd61018085016151f7565b67ffffffffffffffff81166101a08501525061571c6101a085016151f7565b67ffffffffffffffff81166101c08501525061573b6101c08501615620565b8015156101e08501525b509392505050565b5f6020828403121561575d575f5ffd5b815161576881615613565b9392505050565b5f6020828403121561577f575f5ffd5b8151615768816151d3565b5f6020828403121561579a575f5ffd5b8135615768816151d3565b5f602082840312156157b5575f5ffd5b6119d2826151f7565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126157f0575f5ffd5b9190910192915050565b604081525f61580c604083018561552c565b90506001600160a01b03831660208301529392505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6158a6606083018486615824565b9695505050505050565b5f604082840312156158c0575f5ffd5b6040805190810167ffffffffffffffff81118282101715615908577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161591b816151d3565b8152602083015161592b816154d5565b6020919091015292915050565b5f60e0828403128015615949575f5ffd5b5060405160a0810167ffffffffffffffff81118282101715615992577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516159a0816151d3565b815260208301516159b0816151d3565b602082015260408301516159c3816154d5565b60408201526159d584606085016158b0565b60608201526159e78460a085016158b0565b60808201529392505050565b5f60208284031215615a03575f5ffd5b813561576881615613565b5f60208284031215615a1e575f5ffd5b6119d2826153ab565b6fffffffffffffffffffffffffffffffff82811682821603908111156119d5576119d561536b565b83815260608101615a636020830185615038565b614d3b6040830184615038565b5f5f5f5f5f60a08688031215615a84575f5ffd5b855165ffffffffffff81168114615a99575f5ffd5b6020870151909550615aaa816151d3565b6040870151909450615abb816151d3565b606087015160808801519194509250615ad381615613565b809150509295509295909350565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615b14575f5ffd5b83018035915067ffffffffffffffff821115615b2e575f5ffd5b6020019150600581901b36038213156139d0575f5ffd5b5f60208284031215615b55575f5ffd5b8135615768816154d5565b5f6101808201615b70838c6153ca565b67ffffffffffffffff8a1660c08401526fffffffffffffffffffffffffffffffff891660e084015261ffff8881166101008501528716610120840152610180610140840152849052846101a083015f5b86811015615bf0578235615bd3816151d3565b6001600160a01b0316825260209283019290910190600101615bc0565b508415156101608501529150615c039050565b9998505050505050505050565b602081525f614d3b602083018486615824565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff90615c539085016153ab565b16604083015267ffffffffffffffff615c6e604085016151f7565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff81811683821601908111156119d5576119d561536b565b5f610120820190506001600160a01b0383511682526001600160a01b0360208401511660208301526040830151615cf260408401826001600160a01b03169052565b506060830151615d1660608401826fffffffffffffffffffffffffffffffff169052565b506080830151615d3a60808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151615d5560a08401826001600160a01b03169052565b5060c0830151615d7960c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151615d9460e08401826001600160a01b03169052565b506101008301516151cc6101008401826fffffffffffffffffffffffffffffffff169052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8035615df2816151d3565b6001600160a01b031682526020810135615e0b816154d5565b61ffff81166020840152505050565b82815261020081018235615e2d816151d3565b6001600160a01b0316602083810191909152830135604080840191909152830135615e57816151d3565b6001600160a01b038116606084015250615e7760808301606085016153ca565b610120830135615e86816154d5565b61ffff811661014084015250615ea461016083016101408501615de7565b615eb66101a083016101808501615de7565b615ec36101c084016151f7565b67ffffffffffffffff81166101e084015261574556'
