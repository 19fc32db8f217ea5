// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const parametersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "feeSink_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "RATIO_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "acceptOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "bounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      }
    ],
    "outputs": [
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "delistAsset",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "feeSink",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "get",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
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
    "name": "listAsset",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "listed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
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
    "name": "openTerms",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "feeBps",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "payTerms",
    "inputs": [],
    "outputs": [
      {
        "name": "sink",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "auditWindow",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pendingOwner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "renounceOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "set",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setFeeSink",
    "inputs": [
      {
        "name": "feeSink_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stakeRatio",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transferOwnership",
    "inputs": [
      {
        "name": "newOwner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AssetDelisted",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AssetListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stakeRatio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeSinkSet",
    "inputs": [
      {
        "name": "previous",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "feeSink",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferStarted",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferred",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ParameterSet",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Parameter"
      },
      {
        "name": "previous",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AssetWithoutCode",
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
    "name": "AuditWindowAboveUnbonding",
    "inputs": [
      {
        "name": "auditWindow",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "unbondingDelay",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeeSinkMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NativeAssetStays",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnableInvalidOwner",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OwnableUnauthorizedAccount",
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
    "name": "ParameterOutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
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
    "name": "RatioOutOfBounds",
    "inputs": [
      {
        "name": "ratio",
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
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const parametersBytecode =
  '0x608060405260028054600160a01b600160f01b0319167b07080000000003e800000000000000000000000000000000000000001790557a038d7ea4c6800000000000016345785d8a000000093a800000012c60035534801561005f575f5ffd5b5060405161191138038061191183398101604081905261007e91610472565b816001600160a01b0381166100ac57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100b58161036a565b506100bf81610386565b6102eb60056020526101f47feddb6698d7c569ff62ff64f1f1492bf14a54594835ba0faac91f84b4f5d814605560147ffb33122aa9f93cc639ebe80a7bc4784c11e6053dde89c6f4f7e268c6a623da1e819055662386f26fc100007fc0a4a8be475dfebc377ebef2d7c4ff47656f572a08dd92b81017efcdba0febe15567016345785d8a00007fa18b128af1c8fc61ff46f02d146e54546f34d340574cf2cef6a753cba6b6701d55610e107f40f28f99a40bc9f6beea1013afdbc3cdcc689eb76b82c4de06c0acf1e1932ed5819055620151807ff907e7e6656fa73566b18c1215272fe9fca2c55c552e62c923e21e000ac4b4e6557f03145c75015e7a856ecd94c41432ef3cb669d6360af23433588937fefdfac8255566b1a2bc2ec500007f783638979e3582b3ffd6d53fc06c949ac31d1ac75a5e2c3531fbe1f91045eb538190556113887f58f00e8ecc6f5419941dd0bafec65a4cc188d31713fb1fe224257460930df8af556127107f8b32256db898364c465749decac34aee435952ffe1739257aa5b0235e266d9c5557fb4e18992ad424cdedc46668609f2bafcf665a8d99577618d5923c69264d9cf5f5566470de4df8200007fd1ccbf1f9f869f51cd81e6f099f905636b057f682c706fe990614b1120516928556103e87f872ac8b0ab547ba6ba6686d487265a409b97d09cf043f98287b4b34e7bc04a71555f5266071afd498d00007f3dfec54401578e5ad10d5cfe74972cfc24c82740aaca9c2d34cbb4be4a761cc555565b5f808052600460209081527f17ef568e3e12ab5b9c7254a8d58478811de00f9e6eb34345acd53bf8fd09d3ec80546001600160801b031916678ac7230489e800009081179091556040519081527fbbfb049cbb589fba412f2032f092de16fbe041006427d1ceb530949f66e2adaa910160405180910390a250506104a3565b600180546001600160a01b031916905561038381610408565b50565b6001600160a01b0381166103ad576040516362120cab60e01b815260040160405180910390fd5b6002546040516001600160a01b038084169216907f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c04905f90a3600280546001600160a01b0319166001600160a01b0392909216919091179055565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b038116811461046d575f5ffd5b919050565b5f5f60408385031215610483575f5ffd5b61048c83610457565b915061049a60208401610457565b90509250929050565b611461806104b05f395ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c80637605bbb0116100ad578063dcf1a1c91161007d578063e6d4220111610063578063e6d42201146103a1578063f2fde38b146103c9578063f72d0b3b146103dc575f5ffd5b8063dcf1a1c914610352578063e30c397814610383575f5ffd5b80637605bbb01461030757806379ba50971461031a5780638da5cb5b14610322578063da62e0641461033f575f5ffd5b80634b38474d116100e85780634b38474d146101c95780636174e2031461020e57806364138230146102a6578063715018a6146102ff575f5ffd5b80631087abe1146101195780633218f7ac1461015557806348ab5e6c146101a15780634b353f02146101b6575b5f5ffd5b61012f6ec097ce7bc90715b34b9f100000000081565b6040516fffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b6002546040805173ffffffffffffffffffffffffffffffffffffffff8316815276010000000000000000000000000000000000000000000090920463ffffffff1660208301520161014c565b6101b46101af366004611312565b6103fd565b005b6101b46101c436600461135d565b6107bf565b6002546101e99073ffffffffffffffffffffffffffffffffffffffff1681565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161014c565b61027b61021c3660046113a6565b60025473ffffffffffffffffffffffffffffffffffffffff919091165f908152600460205260409020547401000000000000000000000000000000000000000090910461ffff16916fffffffffffffffffffffffffffffffff90911690565b6040805161ffff90931683526fffffffffffffffffffffffffffffffff90911660208301520161014c565b6102ef6102b43660046113a6565b73ffffffffffffffffffffffffffffffffffffffff165f908152600460205260409020546fffffffffffffffffffffffffffffffff16151590565b604051901515815260200161014c565b6101b4610988565b6101b46103153660046113a6565b61099b565b6101b4610a63565b5f5473ffffffffffffffffffffffffffffffffffffffff166101e9565b6101b461034d3660046113a6565b610ada565b61012f6103603660046113a6565b60046020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b60015473ffffffffffffffffffffffffffffffffffffffff166101e9565b6103b46103af3660046113c6565b610aeb565b6040805192835260208301919091520161014c565b6101b46103d73660046113a6565b610c16565b6103ef6103ea3660046113c6565b610cc5565b60405190815260200161014c565b610405610e9b565b5f5f61041084610aeb565b915091508183108061042157508083115b1561046957838383836040517f0abc6a03000000000000000000000000000000000000000000000000000000008152600401610460949392919061140c565b60405180910390fd5b83601481111561047b5761047b6113df565b7fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c6104a586610cc5565b60408051918252602082018790520160405180910390a25f8460148111156104cf576104cf6113df565b036104fe576104dd83610eed565b600260146101000a81548161ffff021916908361ffff160217905550610715565b6001846014811115610512576105126113df565b036105455761052083610f38565b6002601a6101000a81548163ffffffff021916908363ffffffff160217905550610715565b6002846014811115610559576105596113df565b036105a15761056783610f38565b600380547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff92909216919091179055610715565b60038460148111156105b5576105b56113df565b036105e8576105c383610f38565b600260166101000a81548163ffffffff021916908363ffffffff160217905550610715565b60048460148111156105fc576105fc6113df565b0361062f5761060a83610f38565b600360046101000a81548163ffffffff021916908363ffffffff160217905550610715565b6005846014811115610643576106436113df565b036106865761065183610f81565b600360086101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610715565b600684601481111561069a5761069a6113df565b036106dd576106a883610f81565b600360146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610715565b8260055f8660148111156106f3576106f36113df565b6014811115610704576107046113df565b815260208101919091526040015f20555b60035460025464010000000090910463ffffffff9081167601000000000000000000000000000000000000000000009092041611156107b9576002546003546040517fe1a9279e00000000000000000000000000000000000000000000000000000000815276010000000000000000000000000000000000000000000090920463ffffffff9081166004840152640100000000909104166024820152604401610460565b50505050565b6107c7610e9b565b73ffffffffffffffffffffffffffffffffffffffff821615801590610801575073ffffffffffffffffffffffffffffffffffffffff82163b155b15610850576040517fa862b54e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610460565b6fffffffffffffffffffffffffffffffff8116158061088f57506ec097ce7bc90715b34b9f10000000006fffffffffffffffffffffffffffffffff8216115b156108ef576040517fcc80c1950000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff821660048201526ec097ce7bc90715b34b9f10000000006024820152604401610460565b73ffffffffffffffffffffffffffffffffffffffff82165f8181526004602090815260409182902080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff861690811790915591519182527fbbfb049cbb589fba412f2032f092de16fbe041006427d1ceb530949f66e2adaa910160405180910390a25050565b610990610e9b565b6109995f610fd2565b565b6109a3610e9b565b73ffffffffffffffffffffffffffffffffffffffff81166109f0576040517f9571a89500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff81165f8181526004602052604080822080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169055517f0dbe9df74ce436c3581a9b776be4332c99531fc70e3f377b63266eb8253532409190a250565b600154339073ffffffffffffffffffffffffffffffffffffffff168114610ace576040517f118cdaa700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82166004820152602401610460565b610ad781610fd2565b50565b610ae2610e9b565b610ad781611003565b5f8080836014811115610b0057610b006113df565b03610b1157505f926103e892509050565b6001836014811115610b2557610b256113df565b03610b39575061012c926201518092509050565b6002836014811115610b4d57610b4d6113df565b03610b5e57505f9261070892509050565b6003836014811115610b7257610b726113df565b03610b8457505f926212750092509050565b6004836014811115610b9857610b986113df565b03610bac5750610e1092624f1a0092509050565b6005836014811115610bc057610bc06113df565b03610bd957505f9269021e19e0c9bab240000092509050565b6006836014811115610bed57610bed6113df565b03610c0457505f92678ac7230489e8000092509050565b610c0d836110dd565b91509150915091565b610c1e610e9b565b6001805473ffffffffffffffffffffffffffffffffffffffff83167fffffffffffffffffffffffff00000000000000000000000000000000000000009091168117909155610c805f5473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f80826014811115610cd957610cd96113df565b03610d0257505060025474010000000000000000000000000000000000000000900461ffff1690565b6001826014811115610d1657610d166113df565b03610d475750506002547a010000000000000000000000000000000000000000000000000000900463ffffffff1690565b6002826014811115610d5b57610d5b6113df565b03610d6e57505060035463ffffffff1690565b6003826014811115610d8257610d826113df565b03610daf575050600254760100000000000000000000000000000000000000000000900463ffffffff1690565b6004826014811115610dc357610dc36113df565b03610dde575050600354640100000000900463ffffffff1690565b6005826014811115610df257610df26113df565b03610e195750506003546801000000000000000090046bffffffffffffffffffffffff1690565b6006826014811115610e2d57610e2d6113df565b03610e605750506003547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1690565b60055f836014811115610e7557610e756113df565b6014811115610e8657610e866113df565b81526020019081526020015f20549050919050565b5f5473ffffffffffffffffffffffffffffffffffffffff163314610999576040517f118cdaa7000000000000000000000000000000000000000000000000000000008152336004820152602401610460565b5f61ffff821115610f34576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526010600482015260248101839052604401610460565b5090565b5f63ffffffff821115610f34576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526020600482015260248101839052604401610460565b5f6bffffffffffffffffffffffff821115610f34576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526060600482015260248101839052604401610460565b600180547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055610ad78161128b565b73ffffffffffffffffffffffffffffffffffffffff8116611050576040517f62120cab00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60025460405173ffffffffffffffffffffffffffffffffffffffff8084169216907f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c04905f90a3600280547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055565b5f8060098360148111156110f3576110f36113df565b0361110a57505f92678ac7230489e8000092509050565b600a83601481111561111e5761111e6113df565b0361113757505f9269021e19e0c9bab240000092509050565b600b83601481111561114b5761114b6113df565b0361115e57506005926201518092509050565b600c836014811115611172576111726113df565b03611185575060059262093a8092509050565b600d836014811115611199576111996113df565b036111ac57506005926201518092509050565b600e8360148111156111c0576111c06113df565b036111d857505f9268056bc75e2d6310000092509050565b60118360148111156111ec576111ec6113df565b0361120457505f9268056bc75e2d6310000092509050565b6012836014811115611218576112186113df565b0361122f57505f92678ac7230489e8000092509050565b6013836014811115611243576112436113df565b0361125457505f926107d092509050565b6014836014811115611268576112686113df565b0361127f57505f92670de0b6b3a764000092509050565b505f9261271092509050565b5f805473ffffffffffffffffffffffffffffffffffffffff8381167fffffffffffffffffffffffff0000000000000000000000000000000000000000831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80356015811061130d575f5ffd5b919050565b5f5f60408385031215611323575f5ffd5b61132c836112ff565b946020939093013593505050565b803573ffffffffffffffffffffffffffffffffffffffff8116811461130d575f5ffd5b5f5f6040838503121561136e575f5ffd5b6113778361133a565b915060208301356fffffffffffffffffffffffffffffffff8116811461139b575f5ffd5b809150509250929050565b5f602082840312156113b6575f5ffd5b6113bf8261133a565b9392505050565b5f602082840312156113d6575f5ffd5b6113bf826112ff565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6080810160158610611445577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b948152602081019390935260408301919091526060909101529056'
