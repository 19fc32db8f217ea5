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
      },
      {
        "name": "consent",
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
    "name": "ConsentMissing",
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
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
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
    "name": "ReleasedBefore",
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
  '0x6101a0604052348015610010575f5ffd5b5060405161607338038061607383398101604081905261002f916102c2565b6001600160a01b0384166080524660a05283838383836100f881604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316846001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610146573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016a919061031e565b6001600160a01b0316146101a05760405163f351ba7160e01b81526001600160a01b038516600482015260240160405180910390fd5b6001600160a01b03841660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020c919061031e565b6001600160a01b039081166101005283811661012052828116610140526040805163e6add99360e01b815290519186169163e6add993916004808201926020929091908290030181865afa158015610266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061028a919061031e565b6001600160a01b039081166101605216610180525061034095505050505050565b6001600160a01b03811681146102bf575f5ffd5b50565b5f5f5f5f608085870312156102d5575f5ffd5b84516102e0816102ab565b60208601519094506102f1816102ab565b6040860151909350610302816102ab565b6060860151909250610313816102ab565b939692955090935050565b5f6020828403121561032e575f5ffd5b8151610339816102ab565b9392505050565b60805160a05160c05160e0516101005161012051610140516101605161018051615c116104625f395f818161047a01526109e501525f81816105a201528181612d7b01528181612e1b0152612ec601525f818161028301528181610c1001528181610f2d015281816112bb015281816114b30152818161192e01528181611e2901528181611f1f015281816124ce01528181612ad2015281816130a0015261337901525f818161035501526141d301525f81816104ad015281816106850152818161072c01528181610c920152818161328401526140c401525f818161023801528181611225015281816128b30152818161297c01528181612fd60152818161345a0152613ce901525f612b3401525f612b0c01525f612b5b0152615c115ff3fe6080604052600436106101c5575f3560e01c80639f34fc80116100f2578063c95597c411610092578063dc402cd011610062578063dc402cd01461032e578063e6add99314610591578063e6f93e57146105c4578063f698da25146105e3575f5ffd5b8063c95597c41461052c578063cb1c22721461054b578063cc2face61461055e578063d82bcc6614610572575f5ffd5b8063a9b5898f116100cd578063a9b5898f1461049c578063bacca527146104cf578063c4d252f5146104ee578063c64417981461050d575f5ffd5b80639f34fc80146103ea5780639f73b819146103ff578063a37b400414610469575f5ffd5b806357cc0d9e1161016857806367d42a8b1161013857806367d42a8b146103775780636af53d8a146103965780637249fbb6146103b55780639c99a43a146103d4575f5ffd5b806357cc0d9e146102e357806359c87d70146103025780635d9de5341461032e57806365d8c3e414610344575f5ffd5b8063411557d1116101a3578063411557d114610227578063468f3e931461027257806348fc05b9146102a5578063497777d5146102c4575f5ffd5b8063028cbb54146101c957806315b1e882146101ea5780633c9b685f14610212575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004614be1565b6105f7565b005b3480156101f5575f5ffd5b506101ff61090081565b6040519081526020015b60405180910390f35b34801561021d575f5ffd5b506101ff61100081565b348015610232575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610209565b34801561027d575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102b0575f5ffd5b506101ff6102bf366004614c0f565b610882565b3480156102cf575f5ffd5b506101e86102de366004614be1565b6108b1565b3480156102ee575f5ffd5b506101ff6102fd366004614c7f565b610d4e565b34801561030d575f5ffd5b5061032161031c366004614be1565b611329565b6040516102099190614d3a565b348015610339575f5ffd5b506101ff62093a8081565b34801561034f575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b348015610382575f5ffd5b506101e8610391366004614be1565b61168d565b3480156103a1575f5ffd5b506101ff6103b0366004614efc565b611995565b3480156103c0575f5ffd5b506101e86103cf366004614be1565b611a15565b3480156103df575f5ffd5b506101ff62278d0081565b3480156103f5575f5ffd5b506101ff610e1081565b34801561040a575f5ffd5b50610459610419366004614efc565b6001600160a01b0382165f90815260036020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b6040519015158152602001610209565b348015610474575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104a7575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104da575f5ffd5b506101e86104e9366004614f2f565b611e60565b3480156104f9575f5ffd5b506101e8610508366004614be1565b611f7b565b348015610518575f5ffd5b506101e8610527366004614be1565b611fef565b348015610537575f5ffd5b506101e8610546366004614f62565b612087565b6101ff610559366004614fe9565b6125f3565b348015610569575f5ffd5b506101ff601081565b34801561057d575f5ffd5b506101ff6bffffffffffffffffffffffff81565b34801561059c575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156105cf575f5ffd5b506101e86105de366004615052565b612a64565b3480156105ee575f5ffd5b506101ff612b09565b5f610603826003612b84565b8054600382015491925064ffffffffff7401000000000000000000000000000000000000000090910481169175010000000000000000000000000000000000000000009004168015610653578091505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906106ba906004908101615072565b602060405180830381865afa1580156106d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f9919061508c565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529091506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061076290600390600401615072565b602060405180830381865afa15801561077d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107a1919061508c565b62093a8082116107b45762093a806107b6565b815b6107c091906150d0565b90506107cc81846150d0565b42101561080d576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018690526024015b60405180910390fd5b5f85815260208190526040808220828155600181018390556002810183905560030180547fffffffffffff00000000000000000000000000000000000000000000000000001690555186917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a25050505050565b5f816040516020016108949190615363565b604051602081830303815290604052805190602001209050919050565b5f6108bd826004612b84565b805460018201549192506001600160a01b038116917401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16905f9061092c9084907a010000000000000000000000000000000000000000000000000000900464ffffffffff1684612c35565b905061093c858260400151612d41565b15610976576040517fd0f75eac00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b835460408201515f916109a9917401000000000000000000000000000000000000000090910464ffffffffff1690612e8c565b90505f8142108015610a5657506040517fc295312c000000000000000000000000000000000000000000000000000000008152600481018890527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c295312c90602401602060405180830381865afa158015610a32573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a569190615485565b90508142108015610a65575080155b15610aac576040517fc48fc5220000000000000000000000000000000000000000000000000000000081526004810188905260248101839052426044820152606401610804565b85547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161786556003860180547fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff1675010000000000000000000000000000000000000000004264ffffffffff160217905560408381015181516fffffffffffffffffffffffffffffffff8716815283151560208201526001600160a01b0391821692918816918a917f459be40245ef07c6c2f7b5b0cf3045b12fa813c38882a390ad7df7f65495b578910160405180910390a48015610c705785546040517f8f2158360000000000000000000000000000000000000000000000000000000081527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff851660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690638f215836906044015f604051808303815f87803b158015610c59575f5ffd5b505af1158015610c6b573d5f5f3e3d5ffd5b505050505b5f83602001519050610c8c868560400151838760600151612f5e565b610d1b867f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610cec573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d1091906154a7565b838760800151612f5e565b610d2f868560a00151838760c00151612f5e565b610d44868560e0015183876101000151612f5e565b5050505050505050565b5f610d71610d5f60208701876154c2565b6103b06101c088016101a089016154dd565b90505f610d7f826001612b84565b5f83815260026020908152604080832033845290915290205490915060ff1615610dde576040517fde18097600000000000000000000000000000000000000000000000000000000815260048101839052336024820152604401610804565b5f610de887610882565b905080826002015414610e3e5760028201546040517ff1c9507100000000000000000000000000000000000000000000000000000000815260048101859052602481019190915260448101829052606401610804565b815474010000000000000000000000000000000000000000900464ffffffffff16421115610ec85781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610804565b610900841115610f0f576040517f359b60f0000000000000000000000000000000000000000000000000000000008152600481018590526109006024820152604401610804565b5f5f5f610f1c8a8a61300b565b919450925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be227610f606101608d018d6154f6565b336040518363ffffffff1660e01b8152600401610f7e929190615532565b602060405180830381865afa158015610f99573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fbd9190615485565b610ffc576040517f58edc81600000000000000000000000000000000000000000000000000000000815260048101879052336024820152604401610804565b5f6110076006613252565b86547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000178755905081611056575f611059565b60015b6002875f01601f9054906101000a900460ff161617865f01601f6101000a81548160ff021916908360ff16021790555060405180606001604052808465ffffffffffff1681526020014264ffffffffff168152602001826fffffffffffffffffffffffffffffffff1681525060015f8981526020019081526020015f205f820151815f015f6101000a81548165ffffffffffff021916908365ffffffffffff1602179055506020820151815f0160066101000a81548164ffffffffff021916908364ffffffffff1602179055506040820151815f01600b6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055509050505f610e104261117691906150d0565b905084336001600160a01b0316897f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858f8f6040516111b994939291906155a3565b60405180910390a46fffffffffffffffffffffffffffffffff821615611285576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b15801561126e575f5ffd5b505af1158015611280573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff851660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b158015611304575f5ffd5b505af1158015611316573d5f5f3e3d5ffd5b5050505050505050505050949350505050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c08101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff1660048111156113e2576113e2614cf9565b036113ed5750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff16600481111561143057611430614cf9565b1490505f816114655783547a010000000000000000000000000000000000000000000000000000900464ffffffffff16611470565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa1580156114f8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061151c9190615670565b51604080516101e081019091528654919250908190790100000000000000000000000000000000000000000000000000900460ff16600481111561156257611562614cf9565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff828604811660a088015260029c8d015460c08801529790931660e086015265ffffffffffff9097166101008501529754660100000000000081049095166101208401526b0100000000000000000000009094046fffffffffffffffffffffffffffffffff166101408301527f010000000000000000000000000000000000000000000000000000000000000090048087161515610160830152871615156101808201529290910493841615156101a08301529290931615156101c0909301929092529392505050565b5f611699826002612b84565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff169181019190915292935061170b906132f8565b519050336001600160a01b03821614611761576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0382166024820152604401610804565b5f61176c6002613252565b836020015164ffffffffff1661178291906150d0565b90508042106117cd576040517fe5b231530000000000000000000000000000000000000000000000000000000081526004810186905260248101829052426044820152606401610804565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526002602090815260408083206001600160a01b03861680855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855290925280832080547fffffffffff00000000000000000000000000000000000000000000000000000016905551909187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a36118c5825f85604001516133ea565b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b158015611978575f5ffd5b505af115801561198a573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f90611a0c906134b7565b6134b7565b90505b92915050565b60045f82815260208190526040902054790100000000000000000000000000000000000000000000000000900460ff166004811115611a5657611a56614cf9565b03611a6757611a6481613500565b50565b5f611a73826002612b84565b604080516101608101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff166004811115611ae757611ae7614cf9565b6004811115611af857611af8614cf9565b815281547a010000000000000000000000000000000000000000000000000000810464ffffffffff9081166020808501919091527f010000000000000000000000000000000000000000000000000000000000000090920460ff9081166040808601919091526001808701546001600160a01b038082166060808a019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff1660808a015260028a015460a08a015260039099015490811660c089015290810490931660e087015275010000000000000000000000000000000000000000009092048316610100909501949094525f888152908352838120845195860185525465ffffffffffff81168652660100000000000081049092169285018390526b0100000000000000000000009091046fffffffffffffffffffffffffffffffff16928401929092529293509091611c5990610e10906150d0565b905080421015611ca5576040517f47a860ec0000000000000000000000000000000000000000000000000000000081526004810185905260248101829052426044820152606401610804565b5f611cb2835f01516132f8565b515f86815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffff000000000000000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055865160c08801518784015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529293506001600160a01b0380851693169188917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4611dc5845f01518561010001518660c001516bffffffffffffffffffffffff166133ea565b611dd881855f01515f8660400151612f5e565b825160c08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d90604401611961565b60ff81161580611e73575060058160ff16115b15611eaf576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610804565b5f5f611ebc84600261367e565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b158015611f69575f5ffd5b505af1158015610d44573d5f5f3e3d5ffd5b5f611f87826001612b84565b80549091506001600160a01b03163314611fe15780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610804565b611feb8282613844565b5050565b5f611ffb826001612b84565b805490915074010000000000000000000000000000000000000000900464ffffffffff164211611fe15780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610804565b84355f612095826002612b84565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff169181019190915292935061210990610e10906150d0565b9050804210612154576040517ffab6fb530000000000000000000000000000000000000000000000000000000081526004810185905260248101829052426044820152606401610804565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff168061219060408c0160208d0161572b565b6fffffffffffffffffffffffffffffffff161115612213576121b860408b0160208c0161572b565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff82166024820152604401610804565b61222360408b0160208c0161572b565b6fffffffffffffffffffffffffffffffff16158015612259575061224d60608b0160408c016154dd565b67ffffffffffffffff16155b15612293576040517f99660e8b00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b5f6122c9855f015f9054906101000a90046001600160a01b0316855f01518d60200160208101906122c4919061572b565b612c35565b90506122db81604001518c8a8a61391f565b60018501546122fd906001600160a01b03166122f68d61398e565b8c8c6139c2565b5f61231a868d6020016020810190612315919061572b565b613ab0565b90508061232857600361232b565b60045b865487907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000083600481111561237e5761237e614cf9565b02179055508554855164ffffffffff9081167a010000000000000000000000000000000000000000000000000000027fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff42929092167401000000000000000000000000000000000000000002919091167fff0000000000ff0000000000ffffffffffffffffffffffffffffffffffffffff9092169190911717865561242960408d0160208e0161572b565b8660010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055508b60600135866002018190555060015f8881526020019081526020015f205f5f82015f6101000a81549065ffffffffffff02191690555f820160066101000a81549064ffffffffff02191690555f8201600b6101000a8154906fffffffffffffffffffffffffffffffff021916905550507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c6c49b4f865f0151858f6020016020810190612513919061572b565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815265ffffffffffff90931660048401526bffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015612594575f5ffd5b505af11580156125a6573d5f5f3e3d5ffd5b505050506125e58c838e60200160208101906125c2919061572b565b6125da906bffffffffffffffffffffffff8816615744565b886040015185613b13565b505050505050505050505050565b5f6125ff848484613d54565b61262661260f60208601866154c2565b6126216101c087016101a088016154dd565b614283565b61264861263660208601866154c2565b6103b06101c087016101a088016154dd565b5f81815260208181526040909120919250612665908601866154c2565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03919091161781556126aa6101a0860161018087016154dd565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff909116177901000000000000000000000000000000000000000000000000001781556127446101e086016101c0870161576c565b156127915780547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001781555b6127a160408601602087016154c2565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790556127ed6101608601610140870161572b565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff16021790555061282885610882565b60028201555f61283e60808701606088016154c2565b6001600160a01b0316146128975761285c60808601606087016154c2565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b6128a382868686614352565b3415612972576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d346128e660208901896154c2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b15801561295a575f5ffd5b505af115801561296c573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a76129ae60208801886154c2565b6129be6080890160608a016154c2565b6129d06101608a016101408b0161572b565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015612a46575f5ffd5b505af1158015612a58573d5f5f3e3d5ffd5b50505050509392505050565b5f5f612a7184600161367e565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c48790608401611f52565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612b5657507f000000000000000000000000000000000000000000000000000000000000000090565b612b7f7f0000000000000000000000000000000000000000000000000000000000000000614569565b905090565b5f828152602081905260409020816004811115612ba357612ba3614cf9565b8154790100000000000000000000000000000000000000000000000000900460ff166004811115612bd657612bd6614cf9565b14611a0f5780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261080491859179010000000000000000000000000000000000000000000000000090910460ff16908590600401615787565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905290612c86846132f8565b6001600160a01b038087168452602080830151821681860152825190911660408086019190915282015160608301518201516080840151909201519293505f92612cd292879291614600565b6060808201516fffffffffffffffffffffffffffffffff908116868301528251811660808088019190915291850151516001600160a01b0390811660a08801526020840151821660c088015294909101515190931660e085015260400151909116610100830152509392505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015612dc2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612de69190615485565b80611a0c57506040517f4ecf2471000000000000000000000000000000000000000000000000000000008152600481018490527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690634ecf247190602401602060405180830381865afa158015612e68573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a0c9190615485565b6040517f505621ea0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063505621ea90602401602060405180830381865afa158015612f0d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f31919061508c565b15612f4a57612f4362278d00846150d0565b9050611a0f565b612f546003613252565b611a0c90846150d0565b6fffffffffffffffffffffffffffffffff811615613005576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b038581166004830152848116602483015283811660448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c090608401611f52565b50505050565b5f808061301b60208501856154c2565b6001600160a01b0316336001600160a01b031614613086573361304160208601866154c2565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610804565b613092611a0785614707565b92505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c866130d360208b018b6154c2565b6130e56101608c016101408d0161572b565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af115801561315f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061318391906157a8565b93975092955091935090915050604087013582148015806131c557506131af6080890160608a016154c2565b6001600160a01b0316826001600160a01b031614155b156131ff576040517f188cd38e00000000000000000000000000000000000000000000000000000000815260048101879052602401610804565b61320f876060018960800161473b565b613248576040517f6ffea92f00000000000000000000000000000000000000000000000000000000815260048101879052602401610804565b5050509250925092565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906132b9908590600401615072565b602060405180830381865afa1580156132d4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a0f919061508c565b6133436040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156133c6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a0f9190615670565b6fffffffffffffffffffffffffffffffff8116156134b2576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b15801561349b575f5ffd5b505af11580156134ad573d5f5f3e3d5ffd5b505050505b505050565b5f5f6134c1612b09565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8181526020819052604081208054600182015491926001600160a01b038216927401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1691613576907a010000000000000000000000000000000000000000000000000000900464ffffffffff166132f8565b905061358585825f0151612d41565b6135be576040517f2434d0ae00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167903000000000000000000000000000000000000000000000000001784556001840180546001600160a01b039081169091558151604080516fffffffffffffffffffffffffffffffff861681525f602082015281519284169387169289927fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef928290030190a4613677838260200151846133ea565b5050505050565b5f5f5f61368c856003612b84565b80549091506001600160a01b031633146136e65780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610804565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f0361374c576040517f94875fca00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b6003810154740100000000000000000000000000000000000000009004841660ff16156137a8576040517f051dfac000000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920464ffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffff00000000000000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36136778383836bffffffffffffffffffffffff166133ea565b336001600160a01b03851614613005575f81900361397a576040517fcc84d0630000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0385166024820152604401610804565b6130058461398785614908565b848461493c565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001610894929190615819565b5f6139cc846134b7565b90505f5f6139db838686614999565b5090925090505f8160038111156139f4576139f4614cf9565b148015613a125750866001600160a01b0316826001600160a01b0316145b15613a1f57505050613005565b6001600160a01b0387163b15613a6c576040517f172ab45d0000000000000000000000000000000000000000000000000000000081526001600160a01b0388166004820152602401610804565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b038816600482015260248101849052604401610804565b81545f907f0100000000000000000000000000000000000000000000000000000000000000900460021615801590613af957506fffffffffffffffffffffffffffffffff821615155b8015611a0c5750613b0a6003613252565b15159392505050565b6040808501516020808701518751929390926001600160a01b03808616939116918a35917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de91613b6891908d01908d0161572b565b8a608001518b61010001518c60c00151613b82919061587e565b8d6040016020810190613b9591906154dd565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528c0135608082015260a00160405180910390a4613bf2825f866133ea565b8551613bff9082876133ea565b8215613c92575f613c106003613252565b613c1a90426150d0565b90506001600160a01b03831688357f69adc9a3b8bd73e31df5b0553622e4931f01dd92e953d6f2c1e0cdfe497b87e9613c5960408c0160208d0161572b565b604080516fffffffffffffffffffffffffffffffff909216825267ffffffffffffffff861660208301520160405180910390a3506134ad565b613ca2604088016020890161572b565b6fffffffffffffffffffffffffffffffff16156134ad576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613d1e9089906004016158a6565b5f604051808303815f87803b158015613d35575f5ffd5b505af1158015613d47573d5f5f3e3d5ffd5b5050505050505050505050565b613d6160208401846154c2565b6001600160a01b0316336001600160a01b031614613dcc5733613d8760208501856154c2565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610804565b5f613ddd60408501602086016154c2565b6001600160a01b031603613e1d576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b613e2f6101608401610140850161572b565b6fffffffffffffffffffffffffffffffff161580613e7b57506bffffffffffffffffffffffff613e676101608501610140860161572b565b6fffffffffffffffffffffffffffffffff16115b15613eeb57613e926101608401610140850161572b565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610804565b5f80613efd60808601606087016154c2565b6001600160a01b031614613f11575f613f23565b613f236101608501610140860161572b565b6fffffffffffffffffffffffffffffffff16905080341115613f7a576040517f941dfe6b00000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610804565b5f613f8d6101a0860161018087016154dd565b9050428167ffffffffffffffff161080613fbc5750613faf62093a80426150d0565b8167ffffffffffffffff16115b1561400e576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a806044820152606401610804565b5f61401d6101608701876154f6565b61402b9060808101906159b0565b9150506010811115614073576040517fa16e96e40000000000000000000000000000000000000000000000000000000081526004810182905260106024820152604401610804565b6110008411156140ba576040517f8d3c9207000000000000000000000000000000000000000000000000000000008152600481018590526110006024820152604401610804565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663641382306140f96080890160608a016154c2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015614153573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141779190615485565b6141c95761418b60808701606088016154c2565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610804565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea554722604088013561420a60208a018a6154c2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015614265575f5ffd5b505afa158015614277573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600360209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b161561430d576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff82166024820152604401610804565b6001600160a01b039091165f90815260036020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b604083013561436460208501856154c2565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c61439f60408801602089016154c2565b6143af6080890160608a016154c2565b6143c16101608a016101408b0161572b565b6143d36101a08b016101808c016154dd565b6143e56101c08c016101a08d016154dd565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837f7803a35348ff916d8536b17e6f2e08fe289c4aca1287b1627643e6be0467e9096080850161446e6101608701876154f6565b61447c9060208101906154dd565b61448a6101608801886154f6565b61449b90604081019060200161572b565b6144a96101608901896154f6565b6144ba906060810190604001615a14565b6144c86101608a018a6154f6565b6144d9906080810190606001615a14565b6144e76101608b018b6154f6565b6144f59060808101906159b0565b6145076101e08d016101c08e0161576c565b60405161451b989796959493929190615a2f565b60405180910390a2801561300557837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e4838360405161455b929190615adf565b60405180910390a250505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001610894565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff84161561469e578461ffff16612710038461ffff1682028161468157614681615af2565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff8316156146e8578361ffff168561ffff1661271003038361ffff168202816146cb576146cb615af2565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef96682604051602001610894929190615b52565b5f614749602083018361572b565b6fffffffffffffffffffffffffffffffff16614768602085018561572b565b6fffffffffffffffffffffffffffffffff16111580156147ca5750614793604083016020840161572b565b6fffffffffffffffffffffffffffffffff166147b5604085016020860161572b565b6fffffffffffffffffffffffffffffffff1611155b801561481857506147e1606083016040840161572b565b6fffffffffffffffffffffffffffffffff16614803606085016040860161572b565b6fffffffffffffffffffffffffffffffff1611155b8015614866575061482f608083016060840161572b565b6fffffffffffffffffffffffffffffffff16614851608085016060860161572b565b6fffffffffffffffffffffffffffffffff1611155b80156148b4575061487d60a083016080840161572b565b6fffffffffffffffffffffffffffffffff1661489f60a085016080860161572b565b6fffffffffffffffffffffffffffffffff1611155b8015611a0c57506148cb60c0830160a0840161572b565b6fffffffffffffffffffffffffffffffff166148ed60c0850160a0860161572b565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f7f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c982604051602001610894929190615819565b614948848484846149e0565b6130055783614956846134b7565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610804565b5f808060418490036149cd578435602086013560408701355f1a6149bf89828585614a78565b9550955095505050506149d7565b505f915060029050825b93509350939050565b5f5f6149eb856134b7565b90505f5f6149fa838787614999565b5090925090505f816003811115614a1357614a13614cf9565b148015614a315750876001600160a01b0316826001600160a01b0316145b15614a425760019350505050614a70565b876001600160a01b03163b5f03614a5e575f9350505050614a70565b614a6a88848888614b5e565b93505050505b949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115614ab157505f91506003905082614b54565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614b02573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116614b4b57505f925060019150829050614b54565b92505f91508190505b9450945094915050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60208284031215614bf1575f5ffd5b5035919050565b5f6101e08284031215614c09575f5ffd5b50919050565b5f60208284031215614c1f575f5ffd5b813567ffffffffffffffff811115614c35575f5ffd5b614a7084828501614bf8565b5f5f83601f840112614c51575f5ffd5b50813567ffffffffffffffff811115614c68575f5ffd5b60208301915083602082850101111561383d575f5ffd5b5f5f5f5f6102208587031215614c93575f5ffd5b843567ffffffffffffffff811115614ca9575f5ffd5b614cb587828801614bf8565b945050614cc58660208701614bf8565b925061020085013567ffffffffffffffff811115614ce1575f5ffd5b614ced87828801614c41565b95989497509550505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60058110614d3657614d36614cf9565b9052565b5f6101e082019050614d4d828451614d26565b6020830151614d6760208401826001600160a01b03169052565b506040830151614d8260408401826001600160a01b03169052565b506060830151614d9d60608401826001600160a01b03169052565b506080830151614dc160808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614ddd60a084018267ffffffffffffffff169052565b5060c083015160c083015260e0830151614e0260e08401826001600160a01b03169052565b50610100830151614e1e61010084018265ffffffffffff169052565b50610120830151614e3c61012084018267ffffffffffffffff169052565b50610140830151614e626101408401826fffffffffffffffffffffffffffffffff169052565b50610160830151614e7861016084018215159052565b50610180830151614e8e61018084018215159052565b506101a0830151614ea46101a084018215159052565b506101c0830151614eba6101c084018215159052565b5092915050565b6001600160a01b0381168114611a64575f5ffd5b8035614ee081614ec1565b919050565b803567ffffffffffffffff81168114614ee0575f5ffd5b5f5f60408385031215614f0d575f5ffd5b8235614f1881614ec1565b9150614f2660208401614ee5565b90509250929050565b5f5f60408385031215614f40575f5ffd5b82359150602083013560ff81168114614f57575f5ffd5b809150509250929050565b5f5f5f5f5f85870360c0811215614f77575f5ffd5b6080811215614f84575f5ffd5b50859450608086013567ffffffffffffffff811115614fa1575f5ffd5b614fad88828901614c41565b90955093505060a086013567ffffffffffffffff811115614fcc575f5ffd5b614fd888828901614c41565b969995985093965092949392505050565b5f5f5f60408486031215614ffb575f5ffd5b833567ffffffffffffffff811115615011575f5ffd5b61501d86828701614bf8565b935050602084013567ffffffffffffffff811115615039575f5ffd5b61504586828701614c41565b9497909650939450505050565b5f5f60408385031215615063575f5ffd5b50508035926020909101359150565b602081016015831061508657615086614cf9565b91905290565b5f6020828403121561509c575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611a0f57611a0f6150a3565b80356fffffffffffffffffffffffffffffffff81168114614ee0575f5ffd5b6fffffffffffffffffffffffffffffffff61511c826150e3565b1682526fffffffffffffffffffffffffffffffff61513c602083016150e3565b1660208301526fffffffffffffffffffffffffffffffff61515f604083016150e3565b1660408301526fffffffffffffffffffffffffffffffff615182606083016150e3565b1660608301526fffffffffffffffffffffffffffffffff6151a5608083016150e3565b1660808301526fffffffffffffffffffffffffffffffff6151c860a083016150e3565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112615204575f5ffd5b90910192915050565b61ffff81168114611a64575f5ffd5b8183526020830192505f815f5b8481101561525a57813561523c81614ec1565b6001600160a01b031686526020958601959190910190600101615229565b5093949350505050565b67ffffffffffffffff61527682614ee5565b1682526fffffffffffffffffffffffffffffffff615296602083016150e3565b1660208301525f60408201356152ab8161520d565b61ffff16604084015260608201356152c28161520d565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1018112615300575f5ffd5b820160208101903567ffffffffffffffff81111561531c575f5ffd5b8060051b360382131561532d575f5ffd5b60a0608086015261534260a08601828461521c565b95945050505050565b8015158114611a64575f5ffd5b8035614ee08161534b565b602081526153846020820161537784614ed5565b6001600160a01b03169052565b5f61539160208401614ed5565b6001600160a01b03811660408401525060408301356060838101919091526153ba908401614ed5565b6001600160a01b0381166080840152506153da60a0830160808501615102565b6153e761014084016150e3565b6fffffffffffffffffffffffffffffffff81166101608401525061540f6101608401846151d2565b6101e0610180840152615426610200840182615264565b90506154356101808501614ee5565b67ffffffffffffffff81166101a0850152506154546101a08501614ee5565b67ffffffffffffffff81166101c0850152506154736101c08501615358565b8015156101e08501525b509392505050565b5f60208284031215615495575f5ffd5b81516154a08161534b565b9392505050565b5f602082840312156154b7575f5ffd5b81516154a081614ec1565b5f602082840312156154d2575f5ffd5b81356154a081614ec1565b5f602082840312156154ed575f5ffd5b611a0c82614ee5565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112615528575f5ffd5b9190910192915050565b604081525f6155446040830185615264565b90506001600160a01b03831660208301529392505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6155de60608301848661555c565b9695505050505050565b5f604082840312156155f8575f5ffd5b6040805190810167ffffffffffffffff81118282101715615640577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161565381614ec1565b815260208301516156638161520d565b6020919091015292915050565b5f60e0828403128015615681575f5ffd5b5060405160a0810167ffffffffffffffff811182821017156156ca577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516156d881614ec1565b815260208301516156e881614ec1565b602082015260408301516156fb8161520d565b604082015261570d84606085016155e8565b606082015261571f8460a085016155e8565b60808201529392505050565b5f6020828403121561573b575f5ffd5b611a0c826150e3565b6fffffffffffffffffffffffffffffffff8281168282160390811115611a0f57611a0f6150a3565b5f6020828403121561577c575f5ffd5b81356154a08161534b565b8381526060810161579b6020830185614d26565b614a706040830184614d26565b5f5f5f5f5f60a086880312156157bc575f5ffd5b855165ffffffffffff811681146157d1575f5ffd5b60208701519095506157e281614ec1565b60408701519094506157f381614ec1565b60608701516080880151919450925061580b8161534b565b809150509295509295909350565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff906158499085016150e3565b16604083015267ffffffffffffffff61586460408501614ee5565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff8181168382160190811115611a0f57611a0f6150a3565b5f610120820190506001600160a01b0383511682526001600160a01b03602084015116602083015260408301516158e860408401826001600160a01b03169052565b50606083015161590c60608401826fffffffffffffffffffffffffffffffff169052565b50608083015161593060808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161594b60a08401826001600160a01b03169052565b5060c083015161596f60c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161598a60e08401826001600160a01b03169052565b50610100830151614eba6101008401826fffffffffffffffffffffffffffffffff169052565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126159e3575f5ffd5b83018035915067ffffffffffffffff8211156159fd575f5ffd5b6020019150600581901b360382131561383d575f5ffd5b5f60208284031215615a24575f5ffd5b81356154a08161520d565b5f6101808201615a3f838c615102565b67ffffffffffffffff8a1660c08401526fffffffffffffffffffffffffffffffff891660e084015261ffff8881166101008501528716610120840152610180610140840152849052846101a083015f5b86811015615abf578235615aa281614ec1565b6001600160a01b0316825260209283019290910190600101615a8f565b508415156101608501529150615ad29050565b9998505050505050505050565b602081525f614a7060208301848661555c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8035615b2a81614ec1565b6001600160a01b031682526020810135615b438161520d565b61ffff81166020840152505050565b82815261020081018235615b6581614ec1565b6001600160a01b0316602083810191909152830135604080840191909152830135615b8f81614ec1565b6001600160a01b038116606084015250615baf6080830160608501615102565b610120830135615bbe8161520d565b61ffff811661014084015250615bdc61016083016101408501615b1f565b615bee6101a083016101808501615b1f565b615bfb6101c08401614ee5565b67ffffffffffffffff81166101e084015261547d56'
