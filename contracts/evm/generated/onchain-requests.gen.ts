// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const onchainRequestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Requests"
      },
      {
        "name": "offers",
        "type": "address",
        "internalType": "contract Offers"
      },
      {
        "name": "juries",
        "type": "address",
        "internalType": "contract IJuries"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ANSWER_BYTES_MAX",
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
    "name": "AUDIT_SECONDS",
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
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CALLBACK_GAS_MAX",
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
    "name": "CID_BYTES_MAX",
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
    "name": "JURIES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IJuries"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Offers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RELEASE_WINDOW",
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
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RETENTION",
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
    "name": "SEATS",
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
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
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
    "name": "answerOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct AnswerRecord",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "postedAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "onchain",
            "type": "bool",
            "internalType": "bool"
          }
        ]
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
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "endorse",
    "inputs": [
      {
        "name": "ids",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endorsedBy",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
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
        "internalType": "bytes32"
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
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
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
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
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
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "paidOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "post",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "answer",
        "type": "tuple",
        "internalType": "struct AnswerContent",
        "components": [
          {
            "name": "content",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "prove",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
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
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "payee",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "output",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
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
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "remove",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct OnchainRequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum OnchainRequestState"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "offer",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "atSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seatsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
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
    "name": "settle",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "content",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AnswerEndorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "seats",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerPaid",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
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
        "name": "net",
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
        "name": "royalty0",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty1",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerPosted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "content",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerRemoved",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ClientCalled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "succeeded",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestCancelled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestLocked",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offer",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "untilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestOpened",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
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
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestRefunded",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
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
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
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
    "name": "AlreadyReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "AnswerLengthInvalid",
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
    "name": "AnswerMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerNotRemovable",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
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
    "name": "AssetMismatch",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "offered",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallbackGasMissing",
    "inputs": [
      {
        "name": "gas_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallbackGasTooHigh",
    "inputs": [
      {
        "name": "gas_",
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
    "name": "EndorsementsInsufficient",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "seats",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NoSeatForAnswers",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheClient",
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
    "name": "NotTheOperator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
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
    "name": "OnchainRequestNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum OnchainRequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofNotRequired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofRejected",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofRequired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "QuestionMissing",
    "inputs": []
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
    "name": "RequestNonceUsed",
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
    "name": "RewardOutOfBounds",
    "inputs": [
      {
        "name": "reward",
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
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
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
    "name": "TooLate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "ValueMismatch",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerifierMismatch",
    "inputs": [
      {
        "name": "proof",
        "type": "uint8",
        "internalType": "enum AnswerProof"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const onchainRequestsBytecode =
  '0x610220806040523461032f576080816147a38038038091610020828561038b565b83398101031261032f5780516001600160a01b0381169182820361032f576020810151906001600160a01b038216820361032f576040810151906001600160a01b038216820361032f57606001516001600160a01b038116810361032f5760405161008c60408261038b565b6016815260208101907f4f7374726f6d204f6e636861696e5265717565737473000000000000000000008252604051936100c760408661038b565b600185526020850193603160f81b855260a0526080526100e6816103c2565b610160526100f3846103c2565b6101805251902091826101205251902080610140524660e0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261015d60c08261038b565b51902060c05230610100526101e0526101c05260405163411557d160e01b815290602082600481845afa91821561033b575f92610346575b5060206004916040519283809263c60e814d60e01b82525afa90811561033b575f916102f5575b50610200526001600160a01b03166101a052604051614375908161042e8239608051818181611946015281816122bd015281816139ab0152818161410601526141bf015260a0518181816121e70152613913015260c0518161425a015260e0518161431101526101005181614224015261012051816142a9015261014051816142cf015261016051816112ed0152610180518161131701526101a051818181610c5501528181610d100152818161222b01528181613493015281816135230152613ff801526101c051818181612856015261323201526101e051818181610e2d015281816111420152818161147c015281816117db01528181611a5b0152818161202a015281816124c10152818161268d01528181612bc401526136a30152610200518181816105bc015281816122e901526132550152f35b90506020813d602011610333575b816103106020938361038b565b8101031261032f57516001600160a01b038116810361032f575f6101bc565b5f80fd5b3d9150610303565b6040513d5f823e3d90fd5b9091506020813d602011610383575b816103626020938361038b565b8101031261032f57516001600160a01b038116810361032f57906020610195565b3d9150610355565b601f909101601f19168101906001600160401b038211908210176103ae57604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116103ed5760208151910151602082106103de571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c41461284457508063169037fd1461261e57806327e9c8c0146125f857806329af7411146125db5780632eb42332146123e85780633f9c52431461225a578063411557d11461221657806349493a4d146121d25780635465b3e6146121b657806359a89a9e1461219a57806364f4c7941461049c57806367d42a8b14611fdb5780636af53d8a14611f955780636b4a2e731461197557806371efa8ba146119305780637249fbb6146116f757806374081d7e146113cf57806384b0196e146112d35780638b2ca8f2146112b7578063935995fb1461128e578063947366941461127257806395bc2673146111715780639a8e000f1461112c5780639f34fc801461110f5780639fb561d2146110c3578063bc2495d4146106fe578063c4d252f5146105eb578063c60e814d146105a6578063d4a55711146104bf578063db8c6259146104a1578063dc402cd01461049c5763eacb14081461017e575f80fd5b34610499576020366003190112610499578061014060405161019f816129b2565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152015260043581526004602052604081206040516101a081018181106001600160401b0382111761048557604052815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830161023a60ff8360c81c168261318e565b606084019461024f60ff8460d01c168761319a565b63ffffffff608086019360d81c16835260018101549360a08601946001600160601b038116865260c08701956001600160601b038260601c16875261ffff60e089019264ffffffffff8160c01c16845260e81c166101008901526002840154936101208901956001600160601b038616875264ffffffffff6101408b019660601c168652600460018060a01b03600384015416926101608c0193845201546101808b0152519960078b101561047157519860038a10156104715763ffffffff6001600160601b0364ffffffffff808083809660018060a01b039051169760018060a01b03905116985116985116985116985116985116985116985116986103626040519b61035c8d6129b2565b8c61318e565b61037060208c01918261319a565b60408b0191825260608b0192835260808b0193845260a08b0194855260c08b0195865260e08b019687526101008b019788526101208b019889526101408b01998a526040519a51600781101561045d576101609c5063ffffffff98958c60806001600160801b036001600160401b03986001600160601b039f9e9c986001600160601b039c97986104108c9a64ffffffffff99885251602088019061293f565b516001600160a01b03908116604087015290511660608501525116910152511660a08c0152511660c08a0152511660e0880152511661010086015251166101208401525116610140820152f35b634e487b7160e01b8d52602160045260248dfd5b634e487b7160e01b8c52602160045260248cfd5b634e487b7160e01b84526041600452602484fd5b80fd5b6128dc565b503461049957806003193601126104995760206040516203f4808152f35b5034610499576020366003190112610499576080906004356104df61316a565b50808252600560205264ffffffffff604083209281604051946105018661297c565b549160018060a01b0383168652818360a01c1694602087019580875260ff604089019560c81c1615158552155f146105915750945b60018060a01b039051169351169051151592606060405161055681612997565b86815260208101928352604081019384520193845260405194855260018060a01b039051166020850152511660408301525115156060820152f35b81604091600493528260205220015494610536565b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034610499576020366003190112610499576004359061060a826131e9565b8054336001600160a01b03821614806106d0575b15806106bc575b6106785750805460ff60c81b198116600560c81b1782559192610675926001600160a01b0316907ffda78ba97c04d49372bfcc8658096de9c42c3ab9a7ccdf23ac322e4e305af5a88580a3613f76565b80f35b64ffffffffff915060a01c16600181018091116106a857606492630d3fc99d60e01b835260045260245242604452fd5b634e487b7160e01b82526011600452602482fd5b5064ffffffffff8160a01c16421115610625565b5060ff8160d01c1660038110156106ea576002141561061e565b634e487b7160e01b84526021600452602484fd5b50366003190161016081126110bf576101401361049957610144356001600160401b0381116110bf576107359036906004016128af565b6001600160a01b03610745612ebb565b163303611098576001600160801b0361075c613016565b16158015611078575b61104a576001600160401b03610779612fea565b164281108015611021575b611004575061ffff610794613056565b16158015610fee575b610fca57624c4b4063ffffffff6107b2613043565b1611610fa35760a4359060038210928315610ece5784600284146001600160a01b036107dc612ed1565b1615158103610f61576107f184840184612cc6565b9160608301515115610f52576040830151906001600160401b038251161591821592610f3b575b8215610f2c575b50610f285785159081610f1f575b50610f1057908691610e18575b5050600160ff610848613000565b161b6001600160a01b0361085a612ebb565b16865260076020526040862066ffffffffffffff610876613000565b60081c1687526020526040862054818116610ddf576001600160a01b0361089b612ebb565b16875260076020526040872066ffffffffffffff6108b7613000565b60081c1688526020521760408620556108e76108e26108d4612ebb565b6108dc613000565b90613de5565b613e42565b938486526004602052604086206108fc612ebb565b61092e64ffffffffff61090d612fea565b845464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178355565b8154600166ffff000000000160a01b0319166001600160a01b03919091161760d086901b60ff60d01b1617600160c81b1781556001600160601b03610971613016565b166001600160601b0361098261302c565b9160018401928354908360601b9060601b16908360601b1916178355166001600160601b03198254161781556109b6613043565b825463ffffffff60d81b191660d89190911b63ffffffff60d81b161782556109dc613056565b815461ffff60e81b191660e89190911b61ffff60e81b161790556001600160a01b03610a06612ee7565b16610db1575b6004610a19368686612b25565b602081519101206040516020810191610a328385613068565b6101608201526101608152610a49610180826129ce565b5190209101556001600160a01b03610a5f612ebb565b16936040519160043560018060a01b038116809103610dad5783526024356001600160a01b03811690819003610dad5760208401526044356001600160801b038116809103610dad5760408401526064356001600160401b038116809103610dad5760608401526084356001600160401b038116809103610dad57608084015215610da957610af29060a083019061293f565b60c4356001600160a01b03811690819003610da95760c082015260e43563ffffffff8116809103610da95760e0820152610104356001600160601b038116809103610da957610100820152610124359261ffff8416809403610da957610b917fdd6c99354611e0c600a8e3a3a2feaafccac34f43b594c5bf24971046b45048ad9383928896610120850152610160610140850152610160840191612f15565b0390a36001600160a01b03610ba4612ee7565b1615610bd76001600160601b03610bb961302c565b168215610d9b576001600160801b03610bd0613016565b1690612ae6565b34610cdb5780610cc4575b505b15610bf5575b602090604051908152f35b610bfd612ebb565b610c05612ee7565b6001600160801b03610c15613016565b604051637f4c824d60e11b81526001600160a01b0394851660048201523060248201529284166044840152166064820152906020908290608490829087907f0000000000000000000000000000000000000000000000000000000000000000165af18015610cb95760209350610c8c575b50610bea565b610cab90833d8511610cb2575b610ca381836129ce565b810190612efd565b505f610c86565b503d610c99565b6040513d85823e3d90fd5b610cd590610cd0612ebb565b613fb7565b5f610be2565b803403610d8557604051633d14d1b760e21b8152600481018590526024810182905230604482015290602090829060649082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610d7a57610d4b575b50610be4565b610d6c9060203d602011610d73575b610d6481836129ce565b8101906138de565b505f610d45565b503d610d5a565b6040513d86823e3d90fd5b630626ade360e41b845234600452602452604483fd5b6001600160801b0385610bd0565b8680fd5b8880fd5b610db9612ee7565b6003820180546001600160a01b0319166001600160a01b03909216919091179055610a0c565b6044876001600160401b03610df2612ebb565b610dfa613000565b635286965d60e11b84526001600160a01b0390911660045216602452fd5b60405163197630f960e21b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610cb9578391610ee1575b5060018060a01b03169051610e78612ebb565b823b15610edd576040516331517b8160e21b815260048101929092526001600160a01b03166024820152908290829060449082905afa8015610ed2571561083a5781610ec3916129ce565b610ece57845f61083a565b8480fd5b6040513d84823e3d90fd5b8380fd5b610f03915060203d602011610f09575b610efb81836129ce565b810190612e9c565b5f610e65565b503d610ef1565b6364da6c7560e11b8752600487fd5b9050155f61082d565b8780fd5b6040015151151591505f61081f565b60208101516001600160801b031615159250610818565b631987b06160e11b8852600488fd5b848787610f6c612ed1565b6332910c7360e21b83529015610f8f5760449260045260018060a01b0316602452fd5b634e487b7160e01b82526021600452602482fd5b60448363ffffffff610fb3613043565b63924121a760e01b835216600452624c4b40602452fd5b60448361ffff610fd8613056565b63bcf3992760e01b835216600452612710602452fd5b5061271061ffff610ffd613056565b161161079d565b630332c1f160e31b84526004524260245262093a80604452606483fd5b5062093a804201804211611036578111610784565b634e487b7160e01b85526011600452602485fd5b6044836001600160801b0361105d613016565b63e52491c360e01b8352166004526001600160601b03602452fd5b506001600160601b036001600160801b03611091613016565b1611610765565b6044836110a3612ebb565b6370d0fa3160e01b8252336004526001600160a01b0316602452fd5b5080fd5b503461049957602036600319011261049957606064ffffffffff6001600160601b036110f0600435612f74565b9193906040519460018060a01b03168552166020840152166040820152f35b50346104995780600319360112610499576020604051610e108152f35b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346104995760203660031901126104995760043580825260046020526040822060ff815460c81c1660078110156106ea57600481036112565750818352600560205264ffffffffff604084205460a01c1660018060a01b0382541633145f1461124357805b15801561123a575b61121f575060048391838352600560205282604081205501557fbb8fd232dc80b8f913a087a35fd85073ad89c0202846ac575b4c8dd77cbb7e0f8280a280f35b63b212926160e01b8452600483905260245242604452606483fd5b508042106111df565b62093a80810180821161103657906111d7565b83611270604492856359db5a2760e01b8452600452612931565bfd5b50346104995780600319360112610499576020604051603f8152f35b503461049957602036600319011261049957604060209160043581528083522054604051908152f35b5034610499578060031936011261049957602060405160808152f35b5034610499578060031936011261049957611373906113117f0000000000000000000000000000000000000000000000000000000000000000614337565b9061133b7f0000000000000000000000000000000000000000000000000000000000000000614337565b9060206113816040519361134f83866129ce565b8385525f368137604051968796600f60f81b885260e08589015260e088019061290d565b90868203604088015261290d565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b8281106113b857505050500390f35b8351855286955093810193928101926001016113a9565b503461049957366003190161018081126110bf576101401361049957610144356001600160401b0381116110bf5761140b9036906004016128af565b906114168282613e68565b93909260a43560038110156116cb576002146116e35761018090611438612ebb565b60405163add8e8b960e01b81526101643560048201526001600160a01b039091166024820152606060448201529384918291611478916064840191612f15565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156116d65781948293839261166e575b506114c184613215565b60608401516001600160a01b03908116906114da612ee7565b168103611647575084835260066020908152604080852086516001600160a01b03165f908152925290205460ff166116255760018101805464ffffffffff60c01b191660c088901b64ffffffffff60c01b16179055805460ff60c81b1916600160c91b178155600201805464ffffffffff60601b19164260601b64ffffffffff60601b161781556001600160601b0382166001600160601b0319825416179055610e104201918242116116115750837f79ff07f97b36ef412e3264a5a21563f41cd1060b8304c8949851623c4a235bdd60606020976001600160401b036001600160601b0360018060a01b038951169664ffffffffff604051941684521696878b840152166040820152a3806115f5575b5050604051908152f35b905161160a91906001600160a01b0316613fb7565b5f806115eb565b634e487b7160e01b81526011600452602490fd5b8351637705b12160e11b845260048690526001600160a01b0316602452604483fd5b83604491611653612ee7565b634e83a9b960e01b83526001600160a01b0316600452602452fd5b95509250506101803d81116116cf575b61168881866129ce565b840191610180858403126110bf5784519264ffffffffff841684036116cb576101606116ba6116c19260208901612a12565b9601612f60565b929492905f6114b7565b8280fd5b503d61167e565b50604051903d90823e3d90fd5b6374ea19b560e01b82526004849052602482fd5b50346104995760203660031901126104995760043580825260046020526040822060ff815460c81c1660078110156106ea5760038114908115611921575b8180611912575b6118f85750611766600283019164ffffffffff835460601c16905f146118ef576203f48090612ae6565b8042106118d45750815460ff60c81b198116600360c91b17835581546001600160601b0319811690925560018301546040516302e067a160e11b815260c09190911c64ffffffffff1660048201526001600160a01b03918216946001600160601b0393909316929161014090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156118c9578691611879575b50516106759461186a939092611864926001600160a01b03169084907f5695de764242f76ec225c73065359566dcb45ef646f93ab82069af6bb87e16e58a80a433830361186f5786905b61185f823361344f565b612f53565b9061344f565b613f76565b600a810490611855565b90506101409491943d81116118c2575b61189381836129ce565b81019261014082850312610da95761067595836118b661186a9661186495612a12565b9350509295509261180b565b503d611889565b6040513d88823e3d90fd5b630d3fc99d60e01b8552600484905260245242604452606484fd5b610e1090612ae6565b84611270604492866359db5a2760e01b8452600452612931565b5061191c84613d48565b61173c565b61192a846131a6565b50611735565b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034611e615736600319016101c08112611e615761014013611e6157610144356001600160401b038111611e61576119b19036906004016128af565b610164356001600160a01b038116939192848203611e6157610184356001600160401b038111611e61576119e99036906004016128af565b90916101a4356001600160401b038111611e6157611a0b9036906004016128af565b91611a168882613e68565b60a4999199356003811015611e615760011901611f825785158015611f6e575b611f4b575090611a4891810190612cc6565b805160405163197630f960e21b815290997f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031694929091602081600481895afa908115611f21575f91611f2c575b506001600160a01b0316611ab0612ebb565b90803b15611e61576040516331517b8160e21b8152600481018e90526001600160a01b039290921660248301525f90829060449082905afa8015611f2157611f0b575b5060600151926040519060a082018281106001600160401b03821117611ef75791611bd08d9492602096946040528d83528683019384526040830195865260608301978852611b43368b8d612b25565b6080840190815294611bbe6001600160a01b03611b5e612ed1565b1696611bab6040519b8c9a8b998a99631a4efc5360e01b8b52604060048c01525160448b015260018060a01b0390511660648a01525160848901525160a060a489015260e488019061290d565b90518682036043190160c488015261290d565b84810360031901602486015291612f15565b03915afa9081156118c9578691611ed8575b5015611eae576020856040518486823780858101838152039060025afa15610d7a57845196611c27602098848660405192611c1d8d856129ce565b8a8452898c61335b565b611c2f612ee7565b60405196611c3c8861294c565b808852898801938185528160408a01528160808a01528160a08a015260c089019082825260e08a01948386526101008b01918483526101208c019585875260018060a01b031660608d01528d6040519063a9b5898f60e01b825281600481855afa80156118c9578f908790611e6c575b60405163f72d0b3b60e01b8152600481018990529250829060249082906001600160a01b03165afa9081156118c957908f92918791611e35575b5061ffff1690985260405163197630f960e21b815297889060049082905afa968715610d7a578d8598611e11575b5050604051639c1234d560e01b8152600481019190915295608090879060249082906001600160a01b03165afa958615610cb9578c90848098611da0575b5050835193015161ffff9081169091526001600160a01b039283169091528451948b015116909152919091169052611d98939291611d91913691612b25565b9184613552565b604051908152f35b92939450949596505060803d608011611e0a575b611dbe81866129ce565b840190608085830312610499575092611d989998979592611d9197959261ffff611df68f976040611def8288613f35565b9601613f35565b989a9b9c5081939597995095919395611d52565b503d611db4565b60809298509081611e2d92903d10610f0957610efb81836129ce565b96908d611d14565b83819492503d8311611e65575b611e4c81836129ce565b81010312611e615790518e919061ffff611ce6565b5f80fd5b503d611e42565b5081813d8311611ea7575b611e8181836129ce565b81010312611ea357516001600160a01b0381168103611ea3578e602491611cac565b8580fd5b503d611e77565b60448587611eba612ed1565b6350f7972960e11b83526004919091526001600160a01b0316602452fd5b611ef1915060203d602011610cb257610ca381836129ce565b5f611be2565b634e487b7160e01b8b52604160045260248bfd5b611f189199505f906129ce565b5f976060611af3565b6040513d5f823e3d90fd5b611f45915060203d602011610f0957610efb81836129ce565b5f611a9e565b61ffff60018792015460e81c169063bcf3992760e01b5f5260045260245260445ffd5b5061ffff600182015460e81c168611611a36565b896379b1888760e01b5f5260045260245ffd5b34611e61576040366003190112611e61576004356001600160a01b0381168103611e61576024356001600160401b0381168103611e61576108e2611d9891602093613de5565b34611e61576020366003190112611e6157600435611ff8816131a6565b6001810180546040516302e067a160e11b815260c082901c64ffffffffff1660048201529093929091610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611f21575f9361215e575b5061206c83613215565b600282019485549564ffffffffff8760601c1661012c810180911161214a578042101561213057506001600160601b03198716905564ffffffffff60c01b19169055805460ff60c81b1916600160c81b1790555f82815260066020908152604080832084516001600160a01b03908116855292528220805460ff19166001179055915161212e949216926001600160601b0392918491907f680c897738d61f476cba0d841b5d02955634ee0500e9072614d505bef57ac8cb9080a3169061344f565b005b86632e357b0560e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b9092506101403d8111612193575b61217681836129ce565b810161014082820312611e615761218c91612a12565b9185612062565b503d61216c565b34611e61575f366003190112611e615760206040516127108152f35b34611e61575f366003190112611e6157602060405161012c8152f35b34611e61575f366003190112611e61576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34611e61575f366003190112611e61576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34611e61576040366003190112611e61576004356001600160401b038111611e615736602382011215611e61578060040135906001600160401b038211611e61576024810190602436918460051b010111611e61576122b7612885565b9161230d7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000614027565b156123c6576001600160a01b038316925f929091835b8181106123455785851561233357005b633075233160e11b5f5260045260245ffd5b612370612353828486612c8e565b358561236a8161236486888a612c8e565b35612b6a565b91613d6c565b9485156123bc57506001908682967ffdf25beafe47c51a0d91328d14ea43335cd9dfcded2f1040bc5f396bd2d680c760206123ac85888a612c8e565b3592604051908152a35b01612323565b94506001906123b6565b632118678960e21b5f908152336004526001600160a01b038416602452604490fd5b34611e61576040366003190112611e61576004356024356001600160401b038111611e615761241b9036906004016128af565b91805f52600460205260405f2060ff815460c81c1660078110156125c757600381036125aa575061244b82613d48565b1561258257815f52600560205260ff60405f205460c81c165f1461256d5760048101545b60205f6040518787823780888101838152039060025afa15611f2157805f51036125575750600101546040516302e067a160e11b815260c09190911c64ffffffffff16600482015291610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611f21575f93612511575b506125099061212e943691612b25565b913391613552565b9392506101403d8111612550575b61252981866129ce565b84019061014085830312611e61576125476125099261212e96612a12565b939450906124f9565b503d61251f565b826319f7212960e11b5f5260045260245260445ffd5b60205f808060025afa15611f21575f5161246f565b50805f525f60205260405f205490636e25b98360e11b5f52600452602452603f60445260645ffd5b6359db5a2760e01b5f5260048390526125c290612931565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b34611e61575f366003190112611e61576020604051624c4b408152f35b34611e61576040366003190112611e61576020611d98612616612885565b600435612b6a565b34611e61576040366003190112611e61576024356004356001600160401b038211611e61578160040160606003198436030112611e615761265e826131a6565b60018101546040516302e067a160e11b815260c082901c64ffffffffff166004820152949190610140866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa958615611f21575f96612808575b506126cf86613215565b600282019283549164ffffffffff8360601c16610e10810180911161214a57804210156127ee575090602461270e61ffff6127519460e81c1688613297565b86546001600160601b031916875589516001600160a01b0316929061274a6127436127398b80612af3565b959094018b612af3565b3691612b25565b938a61335b565b60ff825460d01c169060038210156125c75761278f9260016001600160601b03931494856127b7575b505086519116906001600160a01b031661344f565b1561279657005b61212e926127b161274360018060a01b038351169380612af3565b92613552565b815460ff60c81b1916600360c81b17909155805464ffffffffff60601b19164260601b64ffffffffff60601b16179055878061277a565b87632e357b0560e01b5f526004526024524260445260645ffd5b9095506101403d811161283d575b61282081836129ce565b810161014082820312611e615761283691612a12565b94866126c5565b503d612816565b34611e61575f366003190112611e61577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b0382168203611e6157565b35906001600160a01b0382168203611e6157565b9181601f84011215611e61578235916001600160401b038311611e615760208381860195010111611e6157565b34611e61575f366003190112611e6157602060405162093a808152f35b35906001600160401b0382168203611e6157565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b60078110156125c757602452565b9060038210156125c75752565b61014081019081106001600160401b0382111761296857604052565b634e487b7160e01b5f52604160045260245ffd5b606081019081106001600160401b0382111761296857604052565b608081019081106001600160401b0382111761296857604052565b61016081019081106001600160401b0382111761296857604052565b90601f801991011681019081106001600160401b0382111761296857604052565b51906001600160a01b0382168203611e6157565b519061ffff82168203611e6157565b919082610140910312611e6157604051612a2b8161294c565b8092612a36816129ef565b8252612a4460208201612a03565b6020830152604081015163ffffffff81168103611e61576040830152612a6c606082016129ef565b6060830152612a7d608082016129ef565b608083015260a0810151906001600160801b0382168203611e6157610120612ae191819360a0860152612ab260c082016129ef565b60c0860152612ac360e082016129ef565b60e0860152612ad56101008201612a03565b61010086015201612a03565b910152565b9190820180921161214a57565b903590601e1981360301821215611e6157018035906001600160401b038211611e6157602001918136038313611e6157565b9291926001600160401b0382116129685760405191612b4e601f8201601f1916602001846129ce565b829481845281830111611e61578281602093845f960137010152565b805f52600460205260405f209160ff835460c81c1660078110156125c75760031480612c6a575b15612c635760018301546040516302e067a160e11b815260c09190911c64ffffffffff16600482015290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611f21575f92612c18575b5064ffffffffff6002612c1595015460601c16926138ed565b90565b9391506101403d8111612c5c575b612c3081866129ce565b84019361014081860312611e61576002612c53612c159664ffffffffff93612a12565b93955050612bfc565b503d612c26565b5050505f90565b5064ffffffffff600284015460601c166203f480810180911161214a574210612b91565b9190811015612c9e5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b35906001600160801b0382168203611e6157565b602081830312611e61578035906001600160401b038211611e61570190818103916101208312611e615760c060405193612cff85612997565b82358552601f190112611e615760405160c081018181106001600160401b0382111761296857604052612d3460208301612cb2565b8152612d4260408301612cb2565b6020820152612d5360608301612cb2565b6040820152612d6460808301612cb2565b6060820152612d7560a08301612cb2565b6080820152612d8660c08301612cb2565b60a0820152602084015260e08101356001600160401b038111611e61578101606081840312611e615760405190612dbc8261297c565b612dc5816128f9565b8252612dd360208201612cb2565b60208301526040810135906001600160401b038211611e61570183601f82011215611e61578035906001600160401b038211612968578160051b6020810192612e1f60405194856129ce565b835260208084019183010191868311611e6157602001905b828210612e845750505060408201526040840152610100810135906001600160401b038211611e6157019080601f83011215611e6157816020612e7c93359101612b25565b606082015290565b60208091612e918461289b565b815201910190612e37565b90816020910312611e6157516001600160a01b0381168103611e615790565b6004356001600160a01b0381168103611e615790565b60c4356001600160a01b0381168103611e615790565b6024356001600160a01b0381168103611e615790565b90816020910312611e6157518015158103611e615790565b908060209392818452848401375f828201840152601f01601f1916010190565b8115612f3f570490565b634e487b7160e01b5f52601260045260245ffd5b9190820391821161214a57565b51906001600160601b0382168203611e6157565b5f52600460205260405f2080549060ff8260c81c1660078110156125c757600414801590612fd4575b612fca57600101546001600160a01b039091169160c082901c64ffffffffff16916001600160601b031690565b50505f905f905f90565b5064ffffffffff600182015460c01c1615612f9d565b6064356001600160401b0381168103611e615790565b6084356001600160401b0381168103611e615790565b6044356001600160801b0381168103611e615790565b610104356001600160601b0381168103611e615790565b60e43563ffffffff81168103611e615790565b6101243561ffff81168103611e615790565b6001600160a01b036130798261289b565b1682526001600160a01b036130906020830161289b565b1660208301526001600160801b036130aa60408301612cb2565b1660408301526001600160401b036130c4606083016128f9565b1660608301526001600160401b036130de608083016128f9565b16608083015260a08101356003811015611e61576131009060a084019061293f565b6001600160a01b0361311460c0830161289b565b1660c083015260e081013563ffffffff8116809103611e615760e0830152610100810135906001600160601b038216809203611e61576101209161010084015201359061ffff8216809203611e61576101200152565b6040519061317782612997565b5f6060838281528260208201528260408201520152565b60078210156125c75752565b60038210156125c75752565b90815f52600460205260405f209160ff835460c81c169060078210156125c757600282036131d2575050565b6359db5a2760e01b5f526004526125c29150612931565b90815f52600460205260405f209160ff835460c81c169060078210156125c757600182036131d2575050565b80516080909101516001600160a01b0391821691613279918116907f000000000000000000000000000000000000000000000000000000000000000016837f0000000000000000000000000000000000000000000000000000000000000000614027565b156132815750565b636953253b60e11b5f523360045260245260445ffd5b906132a28280612af3565b8091506132f05750506132b86020820182612af3565b8091501580156132e6575b6132cf57506040013590565b63bcf3992760e01b5f52600452608060245260445ffd5b50608081116132c3565b6132fd6020840184612af3565b83831191508115613351575b5061333c5750505f61331d82602093612af3565b908160405192839283378101838152039060025afa15611f21575f5190565b63bcf3992760e01b5f5260045260245260445ffd5b905015155f613309565b9391909461344a9061343c7fe83597f5473c3c9f837e4de6a236833f7b1adc998aff50837e50de37e6d561b295875f52600460205284600460405f200155604051986133a68a61297c565b6001600160a01b03908116808b524264ffffffffff166020808d019182528915156040808f019182525f8e815260059093529091209c518d5492516001600160c81b031990931694169390931760a09190911b64ffffffffff60a01b16178b55999051815460ff60c81b191690151560c81b60ff60c81b1617905560405194855260606020860181905294958695860191612f15565b90838203604085015261290d565b0390a3565b9080613459575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af18015611f21576134c3575b50565b6134c09060203d602011610cb257610ca381836129ce565b9190816134e757505050565b6040516304ade6db60e11b81526001600160a01b0393841660048201529083166024820152604481019190915290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015611f21576134c35750565b9192825f52600460205260405f2091835f52600560205260018060a01b0360405f20541694600160ca1b60ff60c81b1985541617845560018401856001600160601b03825416976001600160801b0361ffff60208701511661ffff6101008801511661ffff6101208901511691836135c861316a565b8e819f6127108585920204168092520316928d836138ba575b5080613896575b5050501660608a0199818b5282600160a01b600190038a5416809c600160a01b6001900360608b01511695869285516001600160801b031698602087019788516001600160801b03169a604089019b8c516001600160801b03169160405193845260208401526040830152606082015260807fd06646a784202c3d5dfbc0f1a60edcca926c0cff5e0f8d225382b7af7b027c2c91a4516001600160801b031690613691926134db565b604051634b38474d60e01b81529081807f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165a92600491602094fa918215611f21575f92613829575b5061374b9761372a6001600160601b039796946137108795613740986001600160801b0380975116916134db565b60c0830151905184169085906001600160a01b03166134db565b60e00151925116916001600160a01b03166134db565b5460601c169061344f565b63ffffffff825460d81c16918215613822576137a8600461379a920154926040519283916020830195631f395c7f60e31b8752886024850152604484015260606064840152608483019061290d565b03601f1981018352826129ce565b6137b5603f840484612ae6565b600181019081811161214a57610dad0180911161214a57805a1061380c57505f7f108b3cfa06388639c96975115d9a30518f592dd865062f4dbab8d4e5f62a39bb93602093828881955193f16040519015158152a3565b5a635f1bbbf760e11b5f5260045260245260445ffd5b5050505050565b909594929391506020813d60201161388e575b81613849602093836129ce565b81010312611e615761374b9761372a613740956137106001600160601b0399866001600160801b0361387b81986129ef565b98505098509450509496975050976136e2565b3d915061383c565b84926138a9920161271003908402612f35565b16908160408d0152035f80806135e8565b9360209194866138d08561271003878502612f35565b16928391015203928d6135e1565b90816020910312611e61575190565b825160405163a3d545f560e01b8152600481018690526001600160a01b039182169590937f00000000000000000000000000000000000000000000000000000000000000009092169291602085602481875afa948515611f21575f95613d14575b506001850180951161214a576001600160a01b038116958787148015613cc2575b613c3e5763ffffffff60406139879201511683612f53565b9161399c83613996838b6140e3565b996140e3565b60405163f0e22a2d60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169991906020816004818e5afa908115611f21575f91613c90575b508110613c84575b60049160209180821015613c7c5750995b60405163f0e22a2d60e01b815292839182905afa908115611f21575f91613c4a575b508810613c3e57602092613a3f613a459284614188565b92614188565b80821015613c365750935b6024604051809581936362d2377360e11b835260048301525afa918215611f21575f92613c02575b506040519060208201927f5c6a03cf9804ca7dd62c6c25f891888739dc4253331e073368bb5483331ed43c84526040830152606082015260608152613abe6080826129ce565b5190209083811015613bfb575b5f9381603f0291603f8304810361214a57645ae3c91e6d0291808304640171547653149015171561214a57613b0291939293612f35565b905f5b60ff8510613b15575b5050505090565b600160409593949551602081019087825284604082015285606082015260608152613b416080826129ce565b519020175f906080805b613bde5750607f8210613bd457607e1982011c5b9060201b90638000000090815b613ba9575050650100000000000365010000000000811161214a57613b9091612ae6565b91838311613ba357600101939291613b05565b93613b0e565b80029081607f1c918060ff1c613bc5575b5060011c9081613b6c565b9281179260801c91505f613bba565b81607f031b613b5f565b80830182811c613bf3575b5060011c80613b4b565b92505f613be9565b5082613acb565b9091506020813d602011613c2e575b81613c1e602093836129ce565b81010312611e615751905f613a78565b3d9150613c11565b905093613a50565b50505050505050505f90565b90506020813d602011613c74575b81613c65602093836129ce565b81010312611e6157515f613a28565b3d9150613c58565b905099613a06565b509092508290806139f5565b90506020813d602011613cba575b81613cab602093836129ce565b81010312611e6157515f6139ed565b3d9150613c9e565b506040516330501b0d60e01b815260048101879052602081602481895afa908115611f21575f91613cf5575b501561396f565b613d0e915060203d602011610cb257610ca381836129ce565b5f613cee565b9094506020813d602011613d40575b81613d30602093836129ce565b81010312611e615751935f61394e565b3d9150613d23565b5f525f60205260405f20548060011b908082046002149015171561214a57603f1090565b9082158015613dbd575b612c6357815f52600160205260405f209060018060a01b03165f5260205260405f20600160ff198254161790555f525f60205260405f20613db8828254612ae6565b905590565b50815f52600160205260405f2060018060a01b0382165f5260205260ff60405f205416613d76565b906001600160401b036040519160208301937fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a02824908382855260018060a01b0316604084015216606082015260608152613e3c6080826129ce565b51902090565b604290613e4d614221565b906040519161190160f01b8352600283015260228201522090565b90916004356001600160a01b0381168103611e6157608435906001600160401b0382168203611e6157613e9e916108e291613de5565b92613eb9613eab856131e9565b936004850154923691612b25565b602081519101206040516020810191613ed3836004613068565b6101608201526101608152613eea610180826129ce565b51902003613f225764ffffffffff825460a01c16804211613f085750565b83632e357b0560e01b5f526004526024524260445260645ffd5b82630ca6808b60e31b5f5260045260245ffd5b9190826040910312611e6157604051604081018181106001600160401b03821117612968576040526020612ae1818395613f6e816129ef565b855201612a03565b80546001820154600390920154613fb5926001600160a01b03928316926001600160601b0392613fab918385169116856134db565b60601c169061344f565b565b604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201525f6044820181905260648201939093529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af18015611f21576134c35750565b6001600160a01b0390911691903383146140da5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa908115611f21575f91614093575b506001600160a01b0316331490565b90506040813d6040116140d2575b816140ae604093836129ce565b81010312611e61576140cb60206140c4836129ef565b9201612f60565b505f614084565b3d91506140a1565b50505050600190565b6040516369e5c4f560e01b81525f600482015260248101839052906020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611f21575f92614152575b50612c159261414c91614188565b90612f53565b9091506020813d602011614180575b8161416e602093836129ce565b81010312611e61575190612c1561413e565b3d9150614161565b60405163077f055960e01b81526001600160a01b0391821660048201525f60248201526044810192909252602090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f21575f916141f2575090565b90506020813d602011614219575b8161420d602093836129ce565b81010312611e61575190565b3d9150614200565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061430e575b1561427c577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613e3c60c0826129ce565b507f00000000000000000000000000000000000000000000000000000000000000004614614253565b60ff811690601f821161436657604051916143536040846129ce565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd'
